import type { KeptPlan } from './kept-plan.ts'
import { peopleByRole, type TrainingInput } from './plan-training.ts'
import { replanTier } from './replan-tier.ts'
import type { TierPlan } from './tier-plan.ts'

export type ReplanTrainingInput = Omit<TrainingInput, 'seed'> & {
  kept: KeptPlan
  /** See `replanAllocation`; 1 unless told. */
  worthPerMove?: number
}

/**
 * Both tiers for people who changed, keeping the plan in use: classes keep code, room, day, time and instructor; people
 * stay in theirs, whoever was put there by hand above all. Only what must change changes, and who saves more pieces than
 * it costs.
 */
export function replanTraining(input: ReplanTrainingInput): [TierPlan, TierPlan] {
  const { training, provinces, kept, worthPerMove = 1 } = input
  const { instructors, companions } = peopleByRole(input.people)
  const common = { provinces, worthPerMove }
  return [
    replanTier({ ...common, settings: training.tiers[1], learners: instructors, instructors: [], kept: kept[1] }),
    replanTier({ ...common, settings: training.tiers[2], learners: companions, instructors, kept: kept[2] }),
  ]
}
