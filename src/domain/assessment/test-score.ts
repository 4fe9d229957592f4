/** What an item of a form is worth, and whether it counts for nobody any more. */
export type ScoredItem = { points: number; isVoid: boolean }

/** `percent` is 0–100. */
export type TestScore = { points: number; possible: number; percent: number }

/**
 * The score of a test whose points per item are known, in the order of its items, without those that are void. Null where
 * every item is void: then nothing can be said.
 */
export function scoreOf(items: readonly ScoredItem[], itemPoints: readonly number[]): TestScore | null {
  let points = 0
  let possible = 0
  for (const [index, item] of items.entries()) {
    if (item.isVoid) continue
    points += itemPoints[index] ?? 0
    possible += item.points
  }
  return possible > 0 ? { points, possible, percent: percentOf(points, possible) } : null
}

/** Thirds of points add up to a trifle more than all: still 100. */
export const percentOf = (points: number, possible: number) => Math.min(100, (100 * points) / possible)

/** Why a score that somebody typed cannot be one; null: it can. */
export function scoreFault(
  points: number,
  possible: number,
): 'not-a-number' | 'nothing-possible' | 'negative' | 'above' | null {
  if (!Number.isFinite(points) || !Number.isFinite(possible)) return 'not-a-number'
  if (possible <= 0) return 'nothing-possible'
  if (points < 0) return 'negative'
  return points > possible ? 'above' : null
}
