import type { Training } from '#domain/training/training'
import type { PlanPerson, Provinces } from './learner-groups.ts'
import { planTier } from './plan-tier.ts'
import type { TierPlan } from './tier-plan.ts'

export type TrainingInput = {
  training: Training
  people: readonly PlanPerson[]
  provinces: Provinces
  seed: number
}

/** The people of a roster as planning sees them: tier 1 teaches the instructors, tier 2 the companions. */
export function peopleByRole<Person extends PlanPerson>(people: readonly Person[]) {
  return {
    instructors: people.filter(({ role }) => role === 'instructor'),
    companions: people.filter(({ role }) => role === 'companion'),
  }
}

/** Both tiers, better and better; each step holds the best plan so far of both. Yields at least once. */
export function* planTraining(input: TrainingInput): Generator<[TierPlan, TierPlan], void, void> {
  const { training, provinces, seed } = input
  const { instructors, companions } = peopleByRole(input.people)
  const searches = [
    planTier({ settings: training.tiers[1], learners: instructors, instructors: [], provinces, seed }),
    planTier({ settings: training.tiers[2], learners: companions, instructors, provinces, seed }),
  ] as const
  const best = [firstOf(searches[0]), firstOf(searches[1])] satisfies [TierPlan, TierPlan]
  yield [...best]
  for (const [index, search] of searches.entries()) {
    for (const better of search) {
      best[index] = better
      yield [...best]
    }
  }
}

function firstOf(search: Generator<TierPlan, void, void>) {
  const { value } = search.next()
  if (!value) throw new Error('A search yielded no plan')
  return value
}
