import type { AllocationProblem, PlannedClass } from '#domain/allocation/problem'
import type { ScheduledClass } from '#domain/schedule/timetable'
import { type Bookings, createBookings } from './bookings.ts'
import { nameOf, zoneOf } from './division-zone.ts'
import { keepInstructors } from './keep-instructors.ts'
import type { KeptClass } from './kept-plan.ts'
import type { PlanPerson } from './learner-groups.ts'
import { newCodes } from './new-codes.ts'
import type { ReplanTierInput } from './replan-tier.ts'

/** How a class is called, who teaches it, when and where. */
export type Arrangement = ScheduledClass & { code: string; instructor: number | null }

/**
 * Classes of before keep code, room, time and, where still there, the instructor; the others get a free one. New classes
 * get the next codes and the first session with a room for which their instructor is free too. Only where nobody of the
 * province is free at the time of a class that lost its instructor is it held at another.
 */
export function keepArrangements(
  { settings, provinces, kept, instructors }: ReplanTierInput,
  problem: AllocationProblem,
  classes: readonly (PlannedClass & { before: number | null })[],
): Arrangement[] {
  const divisions = classes.map(({ division }) => problem.divisions[division]!.code)
  const before = classes.map(one => (one.before === null ? undefined : kept.classes[one.before]!))
  const codes = newCodes(kept.classes, before, divisions, division => nameOf(division, provinces))
  const teaching = settings.tier === 1 ? null : keepInstructors(problem, classes, before, instructors)
  const bookings = createBookings(settings)
  before.forEach((one, index) => {
    if (one) bookings.bookRoom(one)
    if (one && teaching && teaching[index]! >= 0) bookings.bookTeacher(teaching[index]!, one)
  })
  const newTime = (division: string, instructor: number | null) => {
    const found = bookings.firstFree(division, zoneOf(division, provinces), instructor)
    bookings.bookRoom(found)
    if (instructor !== null) bookings.bookTeacher(instructor, found)
    return found
  }
  return divisions.map((division, index) => {
    let time = before[index]
    if (teaching?.[index] === -1) {
      const found = leastBusy(instructors, division, { teaching, bookings, time })
      teaching[index] = found
      if (time && bookings.isTeacherFree(found, time)) bookings.bookTeacher(found, time)
      else time = undefined
    }
    const instructor = teaching?.[index] ?? null
    const { wave, room, roomDivision, date, startUtc, endUtc } = time ?? newTime(division, instructor)
    return { code: codes[index]!, instructor, wave, room, roomDivision, date, startUtc, endUtc }
  })
}

/** Of the province's instructors one who is free at the time, if any is, and among those one who teaches least. */
function leastBusy(
  instructors: readonly PlanPerson[],
  division: string,
  { teaching, bookings, time }: { teaching: Int32Array; bookings: Bookings; time: KeptClass | undefined },
): number {
  const own = instructors.flatMap(({ provinceCode }, index) => (provinceCode === division ? [index] : []))
  const free = time ? own.filter(index => bookings.isTeacherFree(index, time)) : own
  const load = (instructor: number) => teaching.reduce((sum, one) => sum + Number(one === instructor), 0)
  const candidates = free.length > 0 ? free : own
  return candidates.reduce((best, one) => (load(one) < load(best) ? one : best))
}
