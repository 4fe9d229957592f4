import { percentOf, type ScoredItem } from './test-score.ts'

/** A finished test as it was taken; points of each item in the order of its form, null where only the total is known. */
type TakenTest = {
  pointsTaken: number
  pointsPossible: number
  itemPoints: readonly (number | null)[] | null
}

/**
 * Percent as it counts now, without void items; as taken where the points of each item are not known, or nothing would
 * be left. `items` are those of its form, null where that is not known. A workspace's database computes the same
 * (migration 0003).
 */
export function percentNow(
  { pointsTaken, pointsPossible, itemPoints }: TakenTest,
  items: readonly ScoredItem[] | null,
) {
  const taken = percentOf(pointsTaken, pointsPossible)
  if (itemPoints === null || items === null) return taken
  let points = pointsTaken
  let possible = pointsPossible
  for (const [at, item] of items.entries()) {
    if (!item.isVoid) continue
    points -= itemPoints[at] ?? 0
    possible -= item.points
  }
  return possible > 0 ? Math.max(0, percentOf(points, possible)) : taken
}
