import type { Item } from '../item.ts'

/** What of an item can change while it stays the same item. */
export const itemParts = [
  'variable',
  'form',
  'difficulty',
  'scenario',
  'stem',
  'answer',
  'points',
  'explanation',
  'source',
] as const satisfies (keyof Item)[]
export type ItemPart = (typeof itemParts)[number]

/** The parts in which two items of one id differ; empty: they are the same. */
export const changedParts = (a: Item, b: Item): ItemPart[] =>
  itemParts.filter(part => canonical(a[part]) !== canonical(b[part]))

/** The same text for the same value, in whatever order it was written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
