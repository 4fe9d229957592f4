import type { ClassId } from '#contract/identifiers'
import type { Province } from '#domain/roster/regions'
import { bestClasses } from '#domain/schedule/best-classes'
import { timeOfClass } from '#domain/schedule/class-times'
import type { ReadableDb } from '#main/database/sql'
import { forPlanners } from '#main/procedure'
import { changeInstructor, changeRoom, changeTime, movePeople, swapInstructors, swapRooms } from './class-edits.ts'
import {
  type EditedClass,
  findEditedClass,
  findTeacher,
  getPlannedTraining,
  type Learner,
  listClassesToJoin,
  listLearners,
  listTeachers,
} from './class-edits-repository.ts'

const { classEdits } = forPlanners

export const classEditsRouter = {
  places: classEdits.places.handler(({ input, context: { workspace, regions }, errors }) =>
    workspace.database.read(db => {
      const provinces = byCode(regions.provinces)
      const learners = listLearners(db, input.participantIds, provinces)
      const people = learners.map(({ person }) => person)
      const gone = goneOf(input.participantIds, learners)
      const [first] = people
      if (gone > 0 || !first) throw errors.PERSON_GONE({ data: { people: gone } })
      const { tier, division } = first
      if (people.some(person => person.tier !== tier)) return { people, choices: [] }
      const classes = listClassesToJoin(db, tier, division, provinces)
      if (classes.length === 0) return { people, choices: [] }
      const { limits } = getPlannedTraining(db).tiers[tier]
      const groups = learners.map(({ group }) => group)
      return { people, choices: bestClasses(groups, classes, limits).map(one => ({ ...one, id: one.id as ClassId })) }
    }),
  ),

  movePeople: classEdits.movePeople.handler(({ input, context: { workspace, regions, now }, errors }) =>
    workspace.database.write(db => {
      const learners = listLearners(db, input.participantIds, byCode(regions.provinces))
      const gone = goneOf(input.participantIds, learners)
      if (gone > 0) throw errors.PERSON_GONE({ data: { people: gone } })
      const to = input.classId === null ? null : findEditedClass(db, input.classId)
      if (to === undefined) throw errors.CLASS_GONE()
      if (to && learners.some(({ person }) => person.tier !== to.tier)) throw errors.OTHER_TIER()
      movePeople(db, now().toISOString(), learners, to)
    }),
  ),

  teachers: classEdits.teachers.handler(({ context: { workspace } }) => workspace.database.read(listTeachers)),

  changeInstructor: classEdits.changeInstructor.handler(({ input, context: { workspace, now }, errors }) =>
    workspace.database.write(db => {
      const one = findEditedClass(db, input.classId)
      if (!one) throw errors.CLASS_GONE()
      const to = input.participantId && findTeacher(db, input.participantId)
      if (to === undefined) throw errors.PERSON_GONE({ data: { people: 1 } })
      const at = now().toISOString()
      if (input.swapWith === null) return changeInstructor(db, at, one, to)
      const other = findEditedClass(db, input.swapWith)
      if (!other || other.instructorId !== to?.id) throw errors.CHANGED_MEANWHILE()
      return swapInstructors(db, at, one, other)
    }),
  ),

  changeRoom: classEdits.changeRoom.handler(({ input, context: { workspace, now }, errors }) =>
    workspace.database.write(db => {
      const one = findEditedClass(db, input.classId)
      if (!one) throw errors.CLASS_GONE()
      if (!isKnownRoom(db, one, input.roomNumber)) throw errors.CHANGED_MEANWHILE()
      const at = now().toISOString()
      if (input.swapWith === null) return changeRoom(db, at, one, input.roomNumber)
      const other = findEditedClass(db, input.swapWith)
      if (!other || !isIn(other, { ...one, roomNumber: input.roomNumber })) throw errors.CHANGED_MEANWHILE()
      return swapRooms(db, at, one, other)
    }),
  ),

  changeTime: classEdits.changeTime.handler(({ input, context: { workspace, now }, errors }) =>
    workspace.database.write(db => {
      const one = findEditedClass(db, input.classId)
      if (!one) throw errors.CLASS_GONE()
      const time = timeOfClass(one, input.date, input.start, getPlannedTraining(db).tiers[one.tier])
      if (!time) throw errors.TOO_LATE()
      if (!isKnownRoom(db, one, input.roomNumber)) throw errors.CHANGED_MEANWHILE()
      changeTime(db, now().toISOString(), one, time, input.roomNumber)
    }),
  ),
}

/** Whether the plan has that room; a class may stay in one that it is in. */
const isKnownRoom = (db: ReadableDb, one: EditedClass, room: number) =>
  room === one.roomNumber || room <= getPlannedTraining(db).tiers[one.tier].roomCount

/** Whether a class is held in a room. */
const isIn = (one: EditedClass, room: Pick<EditedClass, 'tier' | 'roomDivision' | 'roomNumber'>) =>
  one.tier === room.tier && one.roomDivision === room.roomDivision && one.roomNumber === room.roomNumber

const byCode = (provinces: readonly Province[]) => new Map(provinces.map(province => [province.code, province]))

const goneOf = (asked: readonly string[], found: readonly Learner[]) => new Set(asked).size - found.length
