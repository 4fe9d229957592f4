import type { RoomPool, SizeLimits, Zone } from '#domain/training/training'
import { recomputeObjectives } from './check/recompute-objectives.ts'
import { checkPeople, type PeopleViolation } from './check/check-people.ts'
import { checkSizes, type SizeViolation } from './check/check-sizes.ts'
import { checkTeaching, type TeachingViolation } from './check/check-teaching.ts'
import { checkTimes, type TimeViolation } from './check/check-times.ts'
import type { ObjectiveName } from './problem.ts'

export type CheckedPerson = { id: string; division: string; area: string; block: string }

export type CheckedClass = {
  id: string
  division: string
  zone: Zone
  instructorId: string | null
  instructorDivision: string | null
  instructorArea: string | null
  /** Name of the room; where each province has its own rooms, together with `roomDivision`. */
  room: string
  roomDivision: string | null
  wave: number
  /** ISO instants. */
  startUtc: string
  endUtc: string
}

/** A finished plan of one tier, as the people in it see it. */
export type CheckInput = {
  limits: SizeLimits
  people: readonly CheckedPerson[]
  classes: readonly CheckedClass[]
  /** For each person the index of the class, -1 for who is not placed. */
  membership: ArrayLike<number>
  unplaced: readonly { personId: string; reason: string }[]
  instructors: 'own-division' | 'not-needed'
  rooms: { pool: RoomPool; count: number }
  /** Local wall-clock `HH:MM` between which classes are held. */
  window: { start: string; end: string }
}

export type Violation = PeopleViolation | SizeViolation | TeachingViolation | TimeViolation

export type CheckResult = {
  /** Broken hard rules H1–H7 of the planning notes; empty for a plan that may be saved. */
  violations: Violation[]
  /** Every objective, computed anew from the people. */
  objectives: { name: ObjectiveName; value: number }[]
}

/** Judges a plan by its result only. Shares no code with the search, so that they do not fail together. */
export function checkAllocation(input: CheckInput): CheckResult {
  return {
    violations: [...checkPeople(input), ...checkSizes(input), ...checkTeaching(input), ...checkTimes(input)],
    objectives: recomputeObjectives(input),
  }
}
