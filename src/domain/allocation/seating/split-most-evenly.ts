import { subsetSums } from './subset-sums.ts'

/**
 * The most even split of items in two, exactly (subset sums up to half of all), or null if it is no more even than
 * `difference`.
 */
export function splitMostEvenly(
  items: readonly number[],
  sizes: readonly number[],
  total: number,
  difference: number,
): { more: number[]; less: number[]; lessLoad: number } | null {
  const half = total >> 1
  const sums = subsetSums(items.length, at => sizes[items[at]!]!, half, 'most')
  const lessLoad = sums.nearestBelow(half)
  if (total - 2 * lessLoad >= difference) return null
  const chosen = new Set(sums.positionsFor(lessLoad))
  return {
    more: items.filter((_, at) => !chosen.has(at)),
    less: items.filter((_, at) => chosen.has(at)),
    lessLoad,
  }
}
