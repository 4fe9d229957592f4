import type { ListedClass } from '#contract/schedule'
import { type ClassFault, classIdsOf } from '#domain/schedule/class-faults'

/** What is wrong with the times, rooms and instructors of classes; sizes and people are not the timetable's matter. */
const kinds = [
  'instructor-twice',
  'room-twice',
  'foreign-room',
  'unknown-room',
  'outside-hours',
  'untrained-instructor',
  'after-last-day',
] as const

export type Clash = { kind: (typeof kinds)[number]; classes: ListedClass[] }

/** The faults of a timetable, the earliest first, each with the classes it concerns. */
export function clashesOf(faults: readonly ClassFault[], classes: readonly ListedClass[]): Clash[] {
  const known = new Map<string, ListedClass>(classes.map(one => [one.id, one]))
  return faults
    .flatMap(fault => {
      const kind = kinds.find(name => name === fault.kind)
      const concerned = classIdsOf(fault).flatMap(id => known.get(id) ?? [])
      return kind && concerned.length > 0 ? [{ kind, classes: concerned }] : []
    })
    .sort((a, b) => compare(a.classes[0]!, b.classes[0]!))
}

const compare = (a: ListedClass, b: ListedClass) =>
  a.startUtc < b.startUtc ? -1 : a.startUtc > b.startUtc ? 1 : a.code < b.code ? -1 : 1
