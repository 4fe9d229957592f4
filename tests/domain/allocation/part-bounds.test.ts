import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergingBound } from '#domain/allocation/bounds/merging-bound'
import { sharingBound } from '#domain/allocation/bounds/sharing-bound'

/** Sizes, and any cost for a part of so many people; some are not allowed. */
const anyCosts = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 7 }),
  costs: fc.array(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -20, max: 100 }) }, fc.constant(Infinity)), {
    minLength: 43,
    maxLength: 43,
  }),
})

test('one or two merges cost exactly what trying every partition finds', () => {
  fc.assert(
    fc.property(anyCosts, fc.integer({ min: 1, max: 2 }), ({ sizes, costs }, merges) => {
      const least = leastCost(sizes, sizes.length - merges, costs)
      fc.pre(least < Infinity)
      expect(mergingBound(sizes, merges, people => costs[people]!)).toBeCloseTo(least, 3)
    }),
    { numRuns: 500 },
  )
})

test('no partition into at least so many parts costs less than the bound by shares', () => {
  fc.assert(
    fc.property(anyCosts, fc.integer({ min: 1, max: 7 }), ({ sizes, costs }, parts) => {
      const all = sizes.reduce((sum, size) => sum + size, 0)
      const least = leastCost(sizes, Math.min(parts, sizes.length), costs)
      const bound = sharingBound(sizes, Math.min(parts, sizes.length), people => costs[people]!, all)
      expect(bound).toBeLessThanOrEqual(least + 1e-6)
    }),
    { numRuns: 2000 },
  )
})

test('the bound by shares is exact where equal members pair off', () => {
  const cost = (people: number) => (people === 20 ? 5 : people === 10 ? 100 : 1000)
  expect(sharingBound(Array(12).fill(10), 6, cost, 120)).toBeCloseTo(30, 6)
})

function leastCost(sizes: number[], leastParts: number, costs: number[]): number {
  const parts: number[] = []
  const place = (member: number): number => {
    if (member === sizes.length)
      return parts.length < leastParts ? Infinity : parts.reduce((sum, people) => sum + costs[people]!, 0)
    let best = Infinity
    for (let i = 0; i < parts.length; i++) {
      parts[i]! += sizes[member]!
      best = Math.min(best, place(member + 1))
      parts[i]! -= sizes[member]!
    }
    parts.push(sizes[member]!)
    best = Math.min(best, place(member + 1))
    parts.pop()
    return best
  }
  return place(0)
}
