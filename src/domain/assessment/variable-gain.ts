import type { VariableId } from '#domain/questionnaire/questionnaire'
import { clusteredEstimate, fewPeople } from './gain.ts'
import type { Estimate, StudentT } from './interval.ts'
import { mean } from './plain-moments.ts'

/** Each person's points on the items of a variable, of the most there were, 0–1; NaN: they were not asked about it. */
export type VariableScores = { variable: VariableId; pre: Float64Array; post: Float64Array }

export const learningStates = ['known', 'learned', 'partly', 'not-learned', 'lost', 'too-few'] as const
/**
 * `known`: four fifths right already before. `learned`: surely more than before, and three tenths or more of what was
 * missing. `partly`: surely more, but less than that. `lost`: surely less. `too-few`: fewer than 20 people. Surely: the
 * 95 % interval of the difference does not touch 0. The bounds are ours, 0.3 after Hake.
 */
export type LearningState = (typeof learningStates)[number]

export type VariableGain = {
  variable: VariableId
  /** Who were asked about it both times: the figures are of them alone. */
  people: number
  /** Mean share right, 0–1; null of nobody. */
  pre: number | null
  post: number | null
  /** Mean of post − pre, −1 to 1. */
  difference: Estimate | null
  state: LearningState
}

/** `clusters[i]`: the class of person i, as a number; all different where people count on their own. */
export function variableGain(
  { variable, pre, post }: VariableScores,
  clusters: Uint32Array,
  t: StudentT,
): VariableGain {
  const asked = clusters.map((_, person) => person).filter(person => !Number.isNaN(pre[person]! + post[person]!))
  if (asked.length === 0) return { variable, people: 0, pre: null, post: null, difference: null, state: 'too-few' }
  const before = mean(Float64Array.from(asked, person => pre[person]!))
  const after = mean(Float64Array.from(asked, person => post[person]!))
  const value = after - before
  const added = Float64Array.from(asked, person => (post[person]! - pre[person]! - value) / asked.length)
  const difference = clusteredEstimate(
    value,
    added,
    Uint32Array.from(asked, person => clusters[person]!),
    t,
  )
  const figures = { people: asked.length, pre: before, post: after, difference }
  return { variable, ...figures, state: stateOf(figures) }
}

function stateOf({
  people,
  pre,
  post,
  difference,
}: {
  people: number
  pre: number
  post: number
  difference: Estimate
}) {
  if (people < fewPeople || !difference.interval) return 'too-few'
  const { from, to } = difference.interval
  if (to < 0) return 'lost'
  if (pre >= 0.8) return 'known'
  if (from <= 0) return 'not-learned'
  return (post - pre) / (1 - pre) >= 0.3 ? 'learned' : 'partly'
}
