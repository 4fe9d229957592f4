import type { PractisedVariable } from '#contract/practice'

/** From so sure on, 0–1: our own bounds, told on the page. */
export const enough = 0.6
export const strong = 0.8

export const masteryWords = ['early', 'weak', 'enough', 'strong'] as const
export type MasteryWord = (typeof masteryWords)[number]

export function masteryWord({ mastery }: PractisedVariable): MasteryWord {
  if (mastery === null) return 'early'
  if (mastery < enough) return 'weak'
  return mastery < strong ? 'enough' : 'strong'
}
