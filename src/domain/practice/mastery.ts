import { createRandom } from '#domain/allocation/random'
import type { VariableId } from '#domain/questionnaire/questionnaire'

/** One finished attempt's score of the variables that counted in it. */
export type PastScore = {
  /** When it was finished, as days since any fixed day; fractions are hours. */
  day: number
  variables: readonly { variable: VariableId; points: number }[]
}

export type VariableMastery = {
  variable: VariableId
  /** Finished attempts in which it counted. */
  attempts: number
  /** Those attempts as far as they still say something: each counts at most 1. */
  effective: number
  /** 0–1: the chance of a right answer by now. Null: *belum cukup data*, fewer than three effective attempts. */
  mastery: number | null
  /** The same with whatever there is, 0.5 with nothing: what to practise is chosen by it. */
  expected: number
}

/**
 * How sure somebody is of each variable by now: a Beta–Bernoulli estimate with forgetting (A. Jøsang, R. Ismail, *The
 * Beta Reputation System*, 2002). An attempt with `points` p adds w·p successes and w·(1 − p) failures to a prior of
 * one each; its weight is w = 0.9^(later attempts with the variable) · 0.5^(days ago ÷ 60). The expected chance is
 * (1 + Σ w·p) ÷ (2 + Σ w), the effective attempts are Σ w. The two rates of forgetting are our own.
 */
export function masteryOf(
  variables: readonly VariableId[],
  scores: readonly PastScore[],
  today: number,
): VariableMastery[] {
  const latestFirst = [...scores].sort((a, b) => b.day - a.day)
  return variables.map(variable => {
    const past = latestFirst.flatMap(({ day, variables }) =>
      variables.filter(one => one.variable === variable).map(({ points }) => ({ day, points })),
    )
    const weights = past.map(({ day }, later) => 0.9 ** later * 0.5 ** (Math.max(0, today - day) / 60))
    const effective = weights.reduce((sum, weight) => sum + weight, 0)
    const right = past.reduce((sum, { points }, at) => sum + weights[at]! * points, 0)
    const expected = (1 + right) / (2 + effective)
    return { variable, attempts: past.length, effective, expected, mastery: effective < 3 ? null : expected }
  })
}

/** The `n` variables to practise next: least expected first, of equals the one with the least behind it. */
export function weakest(mastery: readonly VariableMastery[], n: number): VariableMastery[] {
  return mastery
    .filter(({ variable }) => !prelisted.has(variable))
    .sort((a, b) => a.expected - b.expected || a.effective - b.effective)
    .slice(0, n)
}

/** The region is filled in beforehand: there is nothing to practise. */
const prelisted: ReadonlySet<string> = new Set(['K01', 'K02', 'K03', 'K04'])

/**
 * What ten minutes of practice are about: the five weakest variables, and the seeds of three short cases to generate
 * about them. Of variables that are equally weak, as all are at first, chance chooses; equal seeds choose alike.
 */
export function tenMinuteSet(
  mastery: readonly VariableMastery[],
  seed: number,
): { variables: VariableId[]; seeds: number[] } {
  const random = createRandom(seed, tenMinuteStream)
  const shuffled = mastery
    .map(one => ({ one, drawn: random.next() }))
    .sort((a, b) => a.drawn - b.drawn)
    .map(({ one }) => one)
  return {
    variables: weakest(shuffled, 5).map(({ variable }) => variable),
    seeds: [1, 2, 3].map(() => random.below(2 ** 31)),
  }
}

const tenMinuteStream = 1010
