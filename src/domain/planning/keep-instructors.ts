import { assignInstructors } from '#domain/allocation/assign-instructors'
import type { AllocationProblem, PlannedClass } from '#domain/allocation/problem'
import { homesOf } from './instructor-homes.ts'
import type { KeptClass } from './kept-plan.ts'
import type { PlanPerson } from './learner-groups.ts'

/**
 * For each class the index of its instructor: the one of before who is still there and of its province, else one who
 * teaches nobody yet, as many as possible at home; -1 where all teach already.
 */
export function keepInstructors(
  problem: AllocationProblem,
  classes: readonly PlannedClass[],
  before: readonly (KeptClass | undefined)[],
  instructors: readonly PlanPerson[],
): Int32Array {
  const teaching = incumbents(problem, classes, before, instructors)
  const busy = new Set(teaching)
  const idle = instructors.flatMap((_, index) => (busy.has(index) ? [] : [index]))
  const homes = homesOf(
    problem.divisions,
    idle.map(index => instructors[index]!),
  )
  const waiting = firstWaiting(problem, classes, { teaching, available: Array.from(homes.division) })
  const allocation = { classes: waiting.map(index => classes[index]!), objectives: [] }
  const { instructorOf } = assignInstructors(problem, allocation, homes)
  waiting.forEach((index, at) => (teaching[index] = idle[instructorOf[at]!]!))
  return teaching
}

function incumbents(
  { divisions }: AllocationProblem,
  classes: readonly PlannedClass[],
  before: readonly (KeptClass | undefined)[],
  instructors: readonly PlanPerson[],
): Int32Array {
  const indexOf = new Map<string, number>(instructors.map(({ id }, index) => [id, index]))
  return Int32Array.from(classes, ({ division }, index) => {
    const known = indexOf.get(before[index]?.instructorId ?? '') ?? -1
    return instructors[known]?.provinceCode === divisions[division]!.code ? known : -1
  })
}

/** In each division the first classes without an instructor, as many as instructors are available there. */
function firstWaiting(
  { divisions }: AllocationProblem,
  classes: readonly PlannedClass[],
  { teaching, available }: { teaching: Int32Array; available: readonly number[] },
): number[] {
  const left = divisions.map(() => 0)
  for (const division of available) if (division >= 0) left[division]!++
  return classes.flatMap(({ division }, index) => (teaching[index]! < 0 && left[division]!-- > 0 ? [index] : []))
}
