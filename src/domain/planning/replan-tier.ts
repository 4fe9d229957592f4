import { type GroupedPeople, groupPeople } from '#domain/allocation/group-people'
import type { AllocationProblem } from '#domain/allocation/problem'
import { type ReplannedAllocation, replanAllocation } from '#domain/allocation/replan/replan-allocation'
import { originsOf } from './class-origins.ts'
import { zoneOf } from './division-zone.ts'
import { infeasibleDivisions } from './infeasible-divisions.ts'
import type { KeptTier } from './kept-plan.ts'
import { keepArrangements } from './keep-arrangements.ts'
import { learnerGroup } from './learner-groups.ts'
import type { TierInput } from './plan-tier.ts'
import { replannedObjectives } from './replanned-objectives.ts'
import type { PlannedTrainingClass, TierPlan } from './tier-plan.ts'

export type ReplanTierInput = Omit<TierInput, 'seed'> & { kept: KeptTier; worthPerMove: number }

export function replanTier(input: ReplanTierInput): TierPlan {
  const { settings, learners, instructors, provinces } = input
  const groups = learners.map(person => learnerGroup(person, settings.tier, provinces))
  const grouped = groupPeople(groups)
  const infeasible = infeasibleDivisions(grouped.divisions, instructors, settings)
  const replanned = replan(input, grouped, new Set(infeasible.map(({ division }) => division)))
  const problem = problemOf(input, grouped, replanned)
  const arranged = keepArrangements(input, problem, replanned.classes)
  const origins = originsOf(learners, replanned.classOf, replanned.classes.length)
  const classes = replanned.classes.map((one, index): PlannedTrainingClass => {
    const division = problem.divisions[one.division]!.code
    return { ...origins[index]!, ...arranged[index]!, division, zone: zoneOf(division, provinces), size: one.size }
  })
  return {
    tier: settings.tier,
    classes,
    classOf: replanned.classOf,
    divisionOf: groups.map(({ division }) => division),
    infeasible,
    objectives: replannedObjectives(input, problem, replanned, classes),
    searched: 1,
  }
}

function replan(
  { settings, learners, kept, worthPerMove }: ReplanTierInput,
  { divisions, blockOf }: GroupedPeople,
  infeasible: ReadonlySet<string>,
): ReplannedAllocation {
  const indexOf = new Map(divisions.map(({ code }, index) => [code, index]))
  const sizeBefore = kept.classes.map(() => 0)
  for (const at of kept.classOf.values()) sizeBefore[at]!++
  return replanAllocation({
    limits: settings.limits,
    divisions,
    blockOf,
    canHaveClasses: divisions.map(({ code }) => !infeasible.has(code)),
    classBefore: Int32Array.from(learners, ({ id }) => kept.classOf.get(id) ?? -1),
    pinned: new Set(learners.flatMap(({ id }, index) => (kept.pinned.has(id) ? [index] : []))),
    divisionOfClass: kept.classes.map(({ division }) => indexOf.get(division) ?? -1),
    sizeBefore,
    worthPerMove,
  })
}

function problemOf(
  { settings }: ReplanTierInput,
  { divisions }: GroupedPeople,
  { classes }: ReplannedAllocation,
): AllocationProblem {
  const counts = divisions.map(() => 0)
  for (const { division } of classes) counts[division]!++
  return {
    limits: settings.limits,
    divisions: divisions.map((division, index) => ({ ...division, classes: counts[index]! })),
  }
}
