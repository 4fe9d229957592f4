import { peopleIn, type Weighted } from './weighted-moments.ts'

/** T. L. Kelley (1939): of normally distributed totals, groups of 27 % tell good items from bad ones most surely. */
export const groupShare = 0.27

/** How much of everybody with this total belongs to the group, 0–1. */
type Membership = (total: number) => number

export type UpperLowerGroups = { size: number; upper: Membership; lower: Membership }

/**
 * The best and the weakest 27 % by total. `size`: 27 % of the people, rounded, at least one. People whose totals are equal
 * are never told apart: where a group ends among them, each of them belongs to it in the same part, so that the group
 * has exactly its size and nobody's place in the list decides. Null of fewer than two people.
 */
export function upperLowerGroups(totals: readonly Weighted[]): UpperLowerGroups | null {
  const people = peopleIn(totals)
  if (people < 2) return null
  const size = Math.max(1, Math.round(groupShare * people))
  return { size, lower: filled(totals, size), upper: filled(totals.toReversed(), size) }
}

function filled(inOrder: readonly Weighted[], size: number): Membership {
  const parts = new Map<number, number>()
  let free = size
  for (const { value, people } of inOrder) {
    if (free <= 0) break
    parts.set(value, Math.min(1, free / people))
    free -= people
  }
  return total => parts.get(total) ?? 0
}
