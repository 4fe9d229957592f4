import type { TierPlan } from './tier-plan.ts'

/**
 * How many classes of tier 2 begin before their instructor's own class of tier 1 ends: nobody should teach untrained, but
 * dates set by hand can ask for it. The learners of tier 1 are the instructors of tier 2, in the same order.
 */
export function untrainedClasses(tier1: TierPlan, tier2: TierPlan): number {
  return tier2.classes.filter(({ instructor, startUtc }) => {
    const attended = instructor === null ? undefined : tier1.classes[tier1.classOf[instructor]!]
    return attended !== undefined && startUtc < attended.endUtc
  }).length
}
