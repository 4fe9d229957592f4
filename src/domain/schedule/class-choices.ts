import type { TierSettings } from '#domain/training/training'
import { type ClassTime, overlap, sessionTimes } from './class-times.ts'
import type { ClassInForce } from './class-in-force.ts'

/** Somebody who could teach. */
export type Teacher = { participantId: string; name: string; provinceCode: string; regencyCode: string | null }

export type TeacherChoice<Class, Person extends Teacher = Teacher> = Person & {
  isOwnProvince: boolean
  /** How many people of the class are from the teacher's own regency. */
  fromHome: number
  /** The other classes they teach, in order of time. */
  teaches: Class[]
  /** The class they teach at that time; null: they are free then. */
  clash: Class | null
}

/** Who could teach a class: own province first, then who is free then, is from where most of the class is, and teaches least. */
export function teacherChoices<Class extends ClassInForce, Person extends Teacher>(
  one: Class,
  classes: readonly Class[],
  teachers: readonly Person[],
  fromRegency: ReadonlyMap<string | null, number>,
): TeacherChoice<Class, Person>[] {
  const taught = classesByTeacher(classes.filter(({ id }) => id !== one.id))
  const choices = teachers.map((teacher): TeacherChoice<Class, Person> => {
    const teaches = taught.get(teacher.participantId) ?? []
    return {
      ...teacher,
      isOwnProvince: teacher.provinceCode === one.division,
      fromHome: teacher.regencyCode === null ? 0 : (fromRegency.get(teacher.regencyCode) ?? 0),
      teaches,
      clash: teaches.find(other => overlap(other, one)) ?? null,
    }
  })
  return choices.sort(
    (a, b) =>
      Number(b.isOwnProvince) - Number(a.isOwnProvince) ||
      Number(a.clash !== null) - Number(b.clash !== null) ||
      b.fromHome - a.fromHome ||
      a.teaches.length - b.teaches.length ||
      (a.name < b.name ? -1 : 1),
  )
}

export type RoomChoice<Class> = { roomNumber: number; clash: Class | null }

/** The rooms of the class's pool, free ones first; a taken one with the class that is in it then. */
export function roomChoices<Class extends ClassInForce>(
  one: Class,
  classes: readonly Class[],
  { roomCount }: TierSettings,
): RoomChoice<Class>[] {
  const taken = classesByRoom(neighbours(one, classes).filter(other => overlap(other, one)))
  const rooms = Array.from({ length: roomCount }, (_, index) => index + 1)
  return rooms
    .map(roomNumber => ({ roomNumber, clash: taken.get(roomNumber) ?? null }))
    .sort((a, b) => Number(a.clash !== null) - Number(b.clash !== null) || a.roomNumber - b.roomNumber)
}

export type TimeChoice<Class> = ClassTime & {
  /** Local clock time, `HH:MM`. */
  start: string
  /** The class's own room where it is free then, otherwise the first that is; null: all are taken. */
  roomNumber: number | null
  /** The class that the instructor teaches then; null: free, or nobody. */
  instructorClash: Class | null
}

/** Every session of the tier, from its first day to `lastDate`, in order of time. */
export function timeChoices<Class extends ClassInForce>(
  one: Class,
  classes: readonly Class[],
  settings: TierSettings,
  lastDate: string,
): TimeChoice<Class>[] {
  const roommates = neighbours(one, classes)
  const taught = classes.filter(other => other.id !== one.id && isTeacherOf(one, other))
  return sessionTimes(settings, lastDate, one.zone).map(time => ({
    ...time,
    roomNumber: freeRoom(one.roomNumber, roommates, time, settings.roomCount),
    instructorClash: taught.find(other => overlap(other, time)) ?? null,
  }))
}

/** The room `own` where it is free at a time, otherwise the first that is. */
function freeRoom(own: number, roommates: readonly ClassInForce[], time: ClassTime, roomCount: number) {
  const taken = new Set(roommates.filter(other => overlap(other, time)).map(({ roomNumber }) => roomNumber))
  if (!taken.has(own)) return own
  for (let room = 1; room <= roomCount; room++) if (!taken.has(room)) return room
  return null
}

/** The other classes of the same pool of rooms. */
const neighbours = <Class extends ClassInForce>({ id, tier, roomDivision }: Class, classes: readonly Class[]) =>
  classes.filter(other => other.id !== id && other.tier === tier && other.roomDivision === roomDivision)

const isTeacherOf = ({ instructorId }: ClassInForce, other: ClassInForce) =>
  instructorId !== null && other.instructorId === instructorId

function classesByTeacher<Class extends ClassInForce>(classes: readonly Class[]) {
  const found = new Map<string, Class[]>()
  for (const one of classes.toSorted((a, b) => (a.startUtc < b.startUtc ? -1 : 1))) {
    if (one.instructorId === null) continue
    const known = found.get(one.instructorId)
    if (known) known.push(one)
    else found.set(one.instructorId, [one])
  }
  return found
}

const classesByRoom = <Class extends ClassInForce>(classes: readonly Class[]) =>
  new Map(classes.map(one => [one.roomNumber, one]))
