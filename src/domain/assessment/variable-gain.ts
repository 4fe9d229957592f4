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
export function variableGain(scores: VariableScores, clusters: Uint32Array, t: StudentT): VariableGain {
  const { variable } = scores
  const { pre, post, classes } = askedBothTimes(scores, clusters)
  const people = pre.length
  if (people === 0) return { variable, people, pre: null, post: null, difference: null, state: 'too-few' }
  const [before, after] = [mean(pre), mean(post)]
  const added = new Float64Array(people)
  for (let person = 0; person < people; person++) {
    added[person] = (post[person]! - pre[person]! - (after - before)) / people
  }
  const difference = clusteredEstimate(after - before, added, classes, t)
  const figures = { people, pre: before, post: after, difference }
  return { variable, ...figures, state: stateOf(figures) }
}

function askedBothTimes({ pre, post }: VariableScores, clusters: Uint32Array) {
  const asked = { pre: new Float64Array(pre.length), post: new Float64Array(pre.length), classes: clusters.slice() }
  let people = 0
  for (let person = 0; person < pre.length; person++) {
    if (Number.isNaN(pre[person]! + post[person]!)) continue
    asked.pre[people] = pre[person]!
    asked.post[people] = post[person]!
    asked.classes[people] = clusters[person]!
    people++
  }
  return {
    pre: asked.pre.subarray(0, people),
    post: asked.post.subarray(0, people),
    classes: asked.classes.subarray(0, people),
  }
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
