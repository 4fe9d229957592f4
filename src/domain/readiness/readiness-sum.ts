import type { Readiness, ReadinessState } from './readiness.ts'

/**
 * How far people came by what is known, lowest first. `people`: everybody; `reported`: placed, and something of them was
 * reported; then a rung each, only for those who have all before it. `practice` is the last one: they are ready.
 */
export const ladderSteps = ['people', 'placed', 'reported', 'attended', 'pre-test', 'post-test', 'practice'] as const
export type LadderStep = (typeof ladderSteps)[number]

/** Of a class, a regency, a province or the nation. */
export type ReadinessSum = {
  people: number
  states: Record<ReadinessState, number>
  /** How many came so far: never more than the step before. */
  reached: Record<LadderStep, number>
  /** The latest report of anybody; null: none. */
  reportedAt: string | null
}

/** The highest step that somebody reached with all below it. */
export function lastStepOf({ state, missing, reportedAt }: Readiness): LadderStep {
  if (state === 'ready') return 'practice'
  const lowest = missing[0]!.rung
  if (lowest === 'placed') return 'people'
  if (reportedAt === null) return 'placed'
  return ladderSteps[ladderSteps.indexOf(lowest) - 1]!
}

export function sumOf(people: Iterable<Readiness>): ReadinessSum {
  const sum = emptySum()
  for (const readiness of people) {
    sum.people++
    sum.states[readiness.state]++
    for (let step = ladderSteps.indexOf(lastStepOf(readiness)); step >= 0; step--) sum.reached[ladderSteps[step]!]++
    sum.reportedAt = later(sum.reportedAt, readiness.reportedAt)
  }
  return sum
}

export function addedSums(sums: Iterable<ReadinessSum>): ReadinessSum {
  const total = emptySum()
  for (const { people, states, reached, reportedAt } of sums) {
    total.people += people
    for (const state of ['ready', 'not-ready', 'not-reported'] as const) total.states[state] += states[state]
    for (const step of ladderSteps) total.reached[step] += reached[step]
    total.reportedAt = later(total.reportedAt, reportedAt)
  }
  return total
}

/** Ready, of those who reported: 0–1. Null where nobody did, which is not 0. */
export function readyShare({ states }: ReadinessSum): number | null {
  const reported = states.ready + states['not-ready']
  return reported === 0 ? null : states.ready / reported
}

const emptySum = (): ReadinessSum => ({
  people: 0,
  states: { ready: 0, 'not-ready': 0, 'not-reported': 0 },
  reached: { people: 0, placed: 0, reported: 0, attended: 0, 'pre-test': 0, 'post-test': 0, practice: 0 },
  reportedAt: null,
})

const later = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)
