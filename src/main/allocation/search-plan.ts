import { checkPlan } from '#domain/planning/check-plan'
import { handPlaced } from '#domain/planning/hand-placed'
import type { Provinces } from '#domain/planning/learner-groups'
import { peopleByRole, planTraining } from '#domain/planning/plan-training'
import { replanTraining } from '#domain/planning/replan-training'
import { planFigures, type TierPlan } from '#domain/planning/tier-plan'
import { untrainedClasses } from '#domain/planning/untrained-classes'
import type { Province } from '#domain/roster/regions'
import type { Training } from '#domain/training/training'
import type { PlanInput } from './allocation-repository.ts'
import type { PlanAnswer } from './plan-messages.ts'

export type FoundPlan = [TierPlan, TierPlan]

/**
 * Searches until the end or until `stop[0]` is 1, or keeps the plan in use; tells of every better plan and of what the
 * checker says of the last.
 */
export function searchPlan(
  input: PlanInput,
  provinces: readonly Province[],
  seed: number,
  stop: Int32Array,
  answer: (message: PlanAnswer) => void,
): FoundPlan {
  const { people, training, kept } = input
  const began = performance.now()
  const byCode = new Map(provinces.map(province => [province.code, province]))
  let found: FoundPlan | undefined
  for (const plans of plansFor(input, byCode, seed)) {
    found = plans
    answer({ type: 'step', share: shareOf(plans), tiers: figures(plans, training) })
    if (Atomics.load(stop, 0) === 1) break
  }
  const plans = found!
  const { instructors, companions } = peopleByRole(people)
  const violations = [
    ...checkPlan(plans[0], training.tiers[1], instructors, [], byCode, kept?.plan[1]),
    ...checkPlan(plans[1], training.tiers[2], companions, instructors, byCode, kept?.plan[2]),
  ]
  answer({
    type: 'found',
    tiers: figures(plans, training),
    infeasible: plans.flatMap(({ infeasible }) => infeasible),
    violations: [...Map.groupBy(violations, ({ kind }) => kind)].map(([kind, { length }]) => ({ kind, count: length })),
    untrained: untrainedClasses(...plans),
    handPlaced: kept
      ? [handPlaced(plans[0], instructors, kept.plan[1]), handPlaced(plans[1], companions, kept.plan[2])]
      : [],
    milliseconds: Math.round(performance.now() - began),
  })
  return plans
}

function plansFor({ people, training, kept }: PlanInput, provinces: Provinces, seed: number): Iterable<FoundPlan> {
  if (kept) return [replanTraining({ training, people, provinces, kept: kept.plan })]
  return planTraining({ training, people, provinces, seed })
}

const figures = (plans: FoundPlan, training: Training) =>
  plans.map(plan => planFigures(plan, training.tiers[plan.tier].lastDate))

/** A tier counts as much as it has people: searching takes about as long. */
function shareOf(plans: FoundPlan) {
  const people = plans.reduce((sum, { classOf }) => sum + classOf.length, 0)
  return plans.reduce((sum, { searched, classOf }) => sum + searched * classOf.length, 0) / Math.max(1, people)
}
