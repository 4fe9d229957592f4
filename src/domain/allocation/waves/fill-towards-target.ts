import { unevenness } from '../even-sizes.ts'

/** A division's people and the number of classes it has so far; `most`: more would be too many or mix more areas. */
export type Filling = { people: number; classes: number; most: number }

/**
 * Gives classes that are still free to where they bring sizes nearest to the target, as long as they do. Exact: unevenness
 * is convex in the number of classes, so one class at a time where it helps most is optimal.
 */
export function fillTowardsTarget(divisions: readonly Filling[], free: number, target: number): number[] {
  const counts = divisions.map(({ classes }) => classes)
  const gainOf = (i: number) => {
    const { people, most } = divisions[i]!
    const classes = counts[i]!
    return classes < most ? unevenness(people, classes, target) - unevenness(people, classes + 1, target) : 0
  }
  const gains = counts.map((_, i) => gainOf(i))
  for (let left = free; left > 0; left--) {
    let best = 0
    for (let i = 1; i < gains.length; i++) if (gains[i]! > gains[best]!) best = i
    if (!(gains[best]! > 0)) break
    counts[best]!++
    gains[best] = gainOf(best)
  }
  return counts
}
