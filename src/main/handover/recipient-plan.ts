import type { Recipient } from '#contract/handover'
import { figuresOf } from '#domain/planning/tier-plan'
import type { Names } from './handover-of-plan.ts'
import type { HandoverPlan } from './handover-plan.ts'

/** The part of a plan that is a recipient's: a province's people with every class that they go to or teach. */
export function planOf(recipient: Recipient, plan: HandoverPlan, names: Names): HandoverPlan {
  if (recipient === 'pusat') return plan
  const province = names.province.get(recipient)!
  const members = plan.members.filter(({ provinceName }) => provinceName === province.name)
  const unplaced = plan.unplaced.filter(({ provinceName }) => provinceName === province.name)
  const theirs = new Set(members.map(({ classCode }) => classCode))
  const classes = plan.classes.filter(({ code, tier, provinceCodes }) =>
    tier === 2 ? provinceCodes.includes(province.bpsCode) : theirs.has(code),
  )
  return {
    ...plan,
    classes,
    members,
    unplaced,
    tiers: ([1, 2] as const).map(tier => {
      const ofTier = (one: { tier: number }) => one.tier === tier
      const [placed, left] = [members.filter(ofTier).length, unplaced.filter(ofTier).length]
      const figured = { tier, classes: classes.filter(ofTier), learners: placed + left, objectives: [] }
      return { ...figuresOf(figured, null), placed, unplaced: left }
    }),
  }
}
