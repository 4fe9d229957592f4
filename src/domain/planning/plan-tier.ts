import { assignInstructors } from '#domain/allocation/assign-instructors'
import { assignPeople } from '#domain/allocation/assign-people'
import { groupPeople } from '#domain/allocation/group-people'
import type { Allocation, AllocationProblem } from '#domain/allocation/problem'
import { searchAllocation } from '#domain/allocation/search-allocation'
import { classCodes } from '#domain/schedule/class-codes'
import { timetableOf } from '#domain/schedule/timetable'
import type { TierSettings } from '#domain/training/training'
import { inReadingOrder } from './class-order.ts'
import { originsOf } from './class-origins.ts'
import { countClasses } from './count-classes.ts'
import { nameOf, zoneOf } from './division-zone.ts'
import { homesOf } from './instructor-homes.ts'
import { learnerGroup, type PlanPerson, type Provinces } from './learner-groups.ts'
import type { PlannedTrainingClass, TierPlan } from './tier-plan.ts'

export type TierInput = {
  settings: TierSettings
  learners: readonly PlanPerson[]
  /** Who may teach (tier 2); ignored in tier 1. */
  instructors: readonly PlanPerson[]
  provinces: Provinces
  /** Same input and seed, same plans. */
  seed: number
}

/** Better and better plans of one tier; stop whenever the last one is good enough. Yields at least one. */
export function* planTier(input: TierInput): Generator<TierPlan, void, void> {
  const { settings, learners, provinces, seed } = input
  const groups = learners.map(person => learnerGroup(person, settings.tier, provinces))
  const { divisions, blockOf } = groupPeople(groups)
  const divisionOf = groups.map(({ division }) => division)
  const { counts, infeasible } = countClasses(divisions, input)
  const problem: AllocationProblem = {
    limits: settings.limits,
    divisions: divisions.map((division, index) => ({ ...division, classes: counts[index]! })),
  }
  for (const found of searchAllocation(problem, seed)) {
    const { searched } = found
    yield { ...toPlan(input, problem, inReadingOrder(problem, found), blockOf), divisionOf, infeasible, searched }
  }
}

function toPlan(
  { settings, learners, instructors, provinces }: TierInput,
  problem: AllocationProblem,
  allocation: Allocation,
  blockOf: Int32Array,
): Omit<TierPlan, 'divisionOf' | 'infeasible' | 'searched'> {
  const { tier } = settings
  const classOf = assignPeople(problem, allocation, blockOf)
  const taught = tier === 1 ? null : assignInstructors(problem, allocation, homesOf(problem.divisions, instructors))
  const codes = allocation.classes.map(one => problem.divisions[one.division]!.code)
  const zones = codes.map(code => zoneOf(code, provinces))
  const teacherOf = (index: number) => (taught ? (taught.instructorOf[index] ?? null) : null)
  const timetable = timetableOf(
    codes.map((division, index) => ({ division, zone: zones[index]!, instructor: teacherOf(index) })),
    settings,
  )
  const names = classCodes(codes.map(code => nameOf(code, provinces)))
  const origins = originsOf(learners, classOf, allocation.classes.length)
  const classes = allocation.classes.map(
    (one, index): PlannedTrainingClass => ({
      ...timetable.classes[index]!,
      ...origins[index]!,
      code: names[index]!,
      division: codes[index]!,
      zone: zones[index]!,
      size: one.size,
      instructor: teacherOf(index),
    }),
  )
  return {
    tier,
    classes,
    classOf,
    objectives: [
      ...allocation.objectives,
      ...(taught?.objectives ?? []),
      { name: 'waves', value: timetable.waves, bound: timetable.wavesBound },
    ],
  }
}
