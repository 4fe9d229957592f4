import type { TierResult } from '#contract/allocation'

export type Objective = TierResult['objectives'][number]

/** Values are sums of up to tens of thousands of terms; less than this is rounding. */
const rounding = 1e-6

/** Nothing better is possible. */
export function isProven({ value, bound }: Objective) {
  return Math.abs(value - bound) <= rounding
}

/** How far from the proven bound, as a share of the larger of the two; 0 where proven, at most 1. */
export function gapOf(objective: Objective) {
  const { value, bound } = objective
  if (isProven(objective)) return 0
  return Math.abs(value - bound) / Math.max(Math.abs(value), Math.abs(bound))
}
