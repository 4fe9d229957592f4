import type { SizeLimits } from '#domain/training/training'

export type SizeCount = { size: number; classes: number; isAllowed: boolean }

/** How many classes have each size, from below the limits to above them, gaps included; empty without a class. */
export function sizeCountsOf(sizes: readonly number[], { smallest, largest }: SizeLimits): SizeCount[] {
  if (sizes.length === 0) return []
  const from = Math.min(smallest - 1, ...sizes)
  const to = Math.max(largest + 1, ...sizes)
  const counts = Array.from({ length: to - from + 1 }, (_, index): SizeCount => {
    const size = from + index
    return { size, classes: 0, isAllowed: size >= smallest && size <= largest }
  })
  for (const size of sizes) counts[size - from]!.classes++
  return counts
}
