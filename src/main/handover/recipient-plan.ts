import type { Recipient } from '#contract/handover'
import { figuresOf } from '#domain/planning/tier-plan'
import type { Names } from './handover-of-plan.ts'
import type { HandoverPlan } from './handover-plan.ts'

/**
 * The part of a plan that is a recipient's: a province's classes, its people, and the classes that those go to. `own`:
 * codes of its classes, where somebody from another province may sit.
 */
export function planOf(recipient: Recipient, plan: HandoverPlan, own: ReadonlySet<string>, names: Names): HandoverPlan {
  if (recipient === 'pusat') return plan
  const { name } = names.province.get(recipient)!
  const members = plan.members.filter(({ provinceName, classCode }) => provinceName === name || own.has(classCode))
  const unplaced = plan.unplaced.filter(({ provinceName }) => provinceName === name)
  const attended = new Set(members.map(({ classCode }) => classCode))
  const classes = plan.classes.filter(({ code }) => own.has(code) || attended.has(code))
  return { ...plan, classes, members, unplaced, tiers: figures({ classes, members, unplaced }) }
}

/** People counted are those of the recipient, also where a class has others too. */
function figures({ classes, members, unplaced }: Pick<HandoverPlan, 'classes' | 'members' | 'unplaced'>) {
  return ([1, 2] as const).map(tier => {
    const ofTier = (one: { tier: number }) => one.tier === tier
    const [placed, left] = [members.filter(ofTier).length, unplaced.filter(ofTier).length]
    const figured = { tier, classes: classes.filter(ofTier), learners: placed + left, objectives: [] }
    return { ...figuresOf(figured, null), placed, unplaced: left }
  })
}
