import type { ParticipantId } from '#domain/roster/participant'
import type { ClassTime } from '#domain/schedule/class-times'
import { toLocal } from '#domain/schedule/local-time'
import type { Training } from '#domain/training/training'
import { type Change, namedPeople } from '#main/database/change-log'
import { recordChange } from '#main/database/recorded-change'
import type { WritableDb } from '#main/database/sql'
import {
  classesOf,
  type EditedClass,
  getPlannedTraining,
  type Learner,
  leaveClasses,
  seatPeople,
  setInstructor,
  setRoom,
  setTime,
} from './class-edits-repository.ts'

/** Who moves: everybody but those who are there already. */
export function movePeople(db: WritableDb, at: string, people: readonly Learner[], to: EditedClass | null) {
  const moving = people.filter(({ person }) => person.classId !== (to?.id ?? null))
  if (moving.length === 0) return
  const change = { at, ...moveOf(moving, to) }
  recordChange(db, change, () => (to ? seatPeople(db, moving, to) : leaveClasses(db, moving)))
}

/** One person is told by name, several are counted. `classIds`: every class that was touched. */
function moveOf(moving: readonly Learner[], to: EditedClass | null): Omit<Change, 'at'> {
  const codes = [...new Set(moving.flatMap(({ classCode }) => classCode ?? []))]
  const classIds = [...classesOf(moving), ...(to ? [to.id] : [])]
  const [{ person }] = moving as [Learner]
  const who =
    moving.length === 1
      ? { context: 'single', participantId: person.participantId, name: person.name }
      : { participantIds: moving.slice(0, namedPeople).map(one => one.person.participantId) }
  const kind = to === null ? 'peopleTakenOut' : codes.length === 0 ? 'peoplePlaced' : 'peopleMoved'
  return { kind, data: { ...who, classIds, count: moving.length, from: codes.join(', '), to: to?.code ?? null } }
}

type NewInstructor = { id: ParticipantId; name: string } | null

export function changeInstructor(db: WritableDb, at: string, one: EditedClass, to: NewInstructor) {
  const context = to === null ? 'removed' : one.instructorId === null ? 'given' : null
  const data = { context, code: one.code, classIds: [one.id], from: one.instructorName, to: to?.name ?? null }
  recordChange(db, { at, kind: 'instructorChanged', data }, () => setInstructor(db, one.id, to?.id ?? null))
}

/** Each class gets the instructor of the other. */
export function swapInstructors(db: WritableDb, at: string, one: EditedClass, other: EditedClass) {
  const data = { context: 'swapped', code: one.code, otherCode: other.code, classIds: [one.id, other.id] }
  recordChange(db, { at, kind: 'instructorChanged', data }, () => {
    setInstructor(db, one.id, other.instructorId)
    setInstructor(db, other.id, one.instructorId)
  })
}

export function changeRoom(db: WritableDb, at: string, one: EditedClass, roomNumber: number) {
  const training = getPlannedTraining(db)
  const from = roomCalled(one, one.roomNumber, training)
  const data = { code: one.code, classIds: [one.id], from, to: roomCalled(one, roomNumber, training) }
  recordChange(db, { at, kind: 'roomChanged', data }, () => setRoom(db, one.id, roomNumber))
}

export function swapRooms(db: WritableDb, at: string, one: EditedClass, other: EditedClass) {
  const data = { context: 'swapped', code: one.code, otherCode: other.code, classIds: [one.id, other.id] }
  recordChange(db, { at, kind: 'roomChanged', data }, () => {
    setRoom(db, one.id, other.roomNumber)
    setRoom(db, other.id, one.roomNumber)
  })
}

export function changeTime(db: WritableDb, at: string, one: EditedClass, time: ClassTime, roomNumber: number) {
  const { code, zone } = one
  const data = { code, zone, classIds: [one.id], from: localTime(one.startUtc, one), to: localTime(time.startUtc, one) }
  recordChange(db, { at, kind: 'timeChanged', data }, () => setTime(db, one.id, time, roomNumber))
}

/** The room's name, or its number where nobody named it. */
const roomCalled = ({ tier, roomDivision }: EditedClass, roomNumber: number, training: Training) =>
  (roomDivision === null ? training.tiers[tier].rooms[roomNumber - 1]?.name : undefined) ?? String(roomNumber)

/** `2025-02-28 08:00`: the change log is read in any language. */
function localTime(instant: string, { zone }: EditedClass) {
  const { date, minutes } = toLocal(instant, zone)
  return `${date} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
