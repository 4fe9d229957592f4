import type { KeptTier } from './kept-plan.ts'
import type { PlanPerson } from './learner-groups.ts'
import type { TierPlan } from './tier-plan.ts'

/** Of the people who were put into their class by hand: how many are still in it, and how many could not stay. */
export type HandPlaced = { stayed: number; moved: number }

/** Compares classes by their codes, as people know them. `learners`: those whom `plan` was made for. */
export function handPlaced(plan: TierPlan, learners: readonly PlanPerson[], kept: KeptTier): HandPlaced {
  const counts = { stayed: 0, moved: 0 }
  learners.forEach(({ id }, index) => {
    if (kept.pinned.has(id)) counts[isInOwnClass(plan, index, kept.classes[kept.classOf.get(id)!]!.code)]++
  })
  return counts
}

const isInOwnClass = ({ classes, classOf }: TierPlan, learner: number, code: string) =>
  classes[classOf[learner]!]?.code === code ? 'stayed' : 'moved'
