import { toUtc, trainingDays } from '#domain/schedule/local-time'
import type { ScheduledClass } from '#domain/schedule/timetable'
import type { TierSettings, Zone } from '#domain/training/training'

type Times = Pick<ScheduledClass, 'startUtc' | 'endUtc'>

/** When rooms and instructors are taken: what is there already, and what is added. */
export function createBookings(settings: TierSettings) {
  const rooms = new Map<string, Times[]>()
  const teachers = new Map<number, Times[]>()
  const roomKey = ({ room, roomDivision }: Pick<ScheduledClass, 'room' | 'roomDivision'>) => `${roomDivision} ${room}`
  const isTeacherFree = (teacher: number, at: Times) => isFree(teachers.get(teacher), at)

  return {
    isTeacherFree,
    bookRoom: (at: ScheduledClass) => book(rooms, roomKey(at), at),
    bookTeacher: (teacher: number, at: ScheduledClass) => book(teachers, teacher, at),

    /** The first session, counted from the first day on, with a free room; and with the instructor free, if there is one. */
    firstFree(division: string, zone: Zone, teacher: number | null): ScheduledClass {
      const roomDivision = settings.roomPool === 'national' ? null : division
      for (let wave = 1; ; wave++) {
        const times = timesOf(settings, wave, zone)
        if (teacher !== null && !isTeacherFree(teacher, times)) continue
        for (let room = 1; room <= settings.roomCount; room++) {
          if (isFree(rooms.get(roomKey({ room, roomDivision })), times)) return { wave, room, roomDivision, ...times }
        }
      }
    },
  }
}

export type Bookings = ReturnType<typeof createBookings>

function book<Key>(booked: Map<Key, Times[]>, key: Key, at: Times) {
  const known = booked.get(key)
  if (known) known.push(at)
  else booked.set(key, [at])
}

const isFree = (taken: readonly Times[] = [], { startUtc, endUtc }: Times) =>
  taken.every(other => other.endUtc <= startUtc || endUtc <= other.startUtc)

function timesOf({ sessions, firstDate, weekends }: TierSettings, wave: number, zone: Zone) {
  const day = Math.floor((wave - 1) / sessions.length)
  const date = trainingDays(firstDate, day + 1, weekends)[day]!
  const { start, end } = sessions[(wave - 1) % sessions.length]!
  return { date, startUtc: toUtc(date, start, zone), endUtc: toUtc(date, end, zone) }
}
