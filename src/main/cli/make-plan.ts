import { checkPlan, type PlanViolation } from '#domain/planning/check-plan'
import { peopleByRole, planTraining } from '#domain/planning/plan-training'
import type { TierPlan } from '#domain/planning/tier-plan'
import type { Participant } from '#domain/roster/participant'
import type { Regions } from '#domain/roster/regions'
import { daysBefore } from '#domain/schedule/local-time'
import type { Training } from '#domain/training/training'
import type { PlannedTier } from '#main/handover/handover-of-plan'
import type { Stopwatch } from './stopwatch.ts'

export type MadePlan = { training: Training; tiers: [PlannedTier, PlannedTier]; violations: PlanViolation[] }

/** Searches to the end and checks. Tier 1 is held on the days just before tier 2 begins. Throws if the check fails. */
export function makePlan(
  training: Training,
  people: Participant[],
  regions: Regions,
  seed: number,
  clock: Stopwatch,
): MadePlan {
  const provinces = new Map(regions.provinces.map(province => [province.code, province]))
  const { instructors, companions } = peopleByRole(people)
  const first = lastOf(planTraining({ training: beginningBefore(training, 1), people, provinces, seed }))
  const days = new Set(first[0].classes.map(({ date }) => date)).size
  const dated = beginningBefore(training, Math.max(1, days))
  const [one, two] = days > 1 ? lastOf(planTraining({ training: dated, people, provinces, seed })) : first
  clock.lap('plan')
  const tiers: [PlannedTier, PlannedTier] = [
    { plan: one, learners: instructors, instructors: [] },
    { plan: two, learners: companions, instructors },
  ]
  const violations = tiers.flatMap(({ plan, learners, instructors: teachers }) =>
    checkPlan(plan, dated.tiers[plan.tier], learners, teachers, provinces),
  )
  clock.lap('check')
  if (violations.length > 0) throw new Error(`The plan breaks rules: ${JSON.stringify(violations.slice(0, 5))}`)
  return { training: dated, tiers, violations }
}

function beginningBefore(training: Training, days: number): Training {
  const { firstDate, weekends } = training.tiers[2]
  return {
    ...training,
    tiers: { ...training.tiers, 1: { ...training.tiers[1], firstDate: daysBefore(firstDate, days, weekends) } },
  }
}

function lastOf(search: Generator<[TierPlan, TierPlan], void, void>) {
  let best: [TierPlan, TierPlan] | undefined
  for (const plans of search) best = plans
  return best!
}
