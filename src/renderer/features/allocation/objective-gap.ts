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

/**
 * The goal as people see it: sums over all classes as the mean of a class, squared distances from the target size as
 * people (their root mean square), shares as shares. What is better stays better.
 */
export function asShown(objective: Objective, classes: number): Objective {
  const { name, value, bound } = objective
  const scale = scaleOf(name)
  return { name, value: scale(value, Math.max(1, classes)), bound: scale(bound, Math.max(1, classes)) }
}

function scaleOf(name: Objective['name']): (value: number, classes: number) => number {
  if (name === 'evenSizes') return (value, classes) => Math.sqrt(value / classes)
  if (name === 'areasTogether' || name === 'blocksTogether' || name === 'homeInstructors')
    return (value, classes) => value / classes
  return value => value
}
