import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostPartsClosely } from '#domain/allocation/bounds/most-parts'
import { classCountRange } from '#domain/allocation/feasibility'
import { groupSizes } from '#domain/allocation/grouping/group-sizes'
import type { GroupingTask } from '#domain/allocation/grouping/grouping-task'
import { leastUnevenness } from '#domain/allocation/bounds/least-unevenness'
import { createRandom } from '#domain/allocation/random'

/** Sizes and a number of classes that fits them, in usual and narrow limits. */
const taskOf = (members: { minLength: number; maxLength: number }, largest: number) =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: largest }), members),
      limits: fc.constantFrom(
        { smallest: 20, largest: 40, target: 30 },
        { smallest: 25, largest: 35, target: 30 },
        { smallest: 28, largest: 32, target: 29 },
      ),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .filter(({ sizes, limits }) => classCountRange(total(sizes), limits) !== null)
    .map(({ sizes, limits, share }): GroupingTask => {
      const { fewest, most } = classCountRange(total(sizes), limits)!
      return { sizes, limits, classes: fewest + Math.round(share * (most - fewest)) }
    })

test('few areas fall into as many parts as trying every partition finds, and the bounds hold', () => {
  fc.assert(
    fc.property(taskOf({ minLength: 1, maxLength: 7 }, 90), task => {
      const best = bestPartitions(task)
      const grouping = groupSizes(task, createRandom(1, 1))
      const people = grouping.parts.map(part => part.people)
      expect(grouping.parts.length).toBe(best.parts)
      expect(grouping.mostParts).toBe(best.parts)
      expect(mostPartsClosely(task.sizes, task.classes, task.limits)).toBeGreaterThanOrEqual(best.parts)
      expect(grouping.unevenness).toBeGreaterThanOrEqual(best.unevenness)
      expect(leastUnevenness(people, task)).toBeLessThanOrEqual(best.unevenness)
    }),
    { numRuns: 400 },
  )
})

test('ten areas: no partition into as many parts is more even than the bound, and the search comes close', () => {
  let found = 0
  let best = 0
  fc.assert(
    fc.property(taskOf({ minLength: 10, maxLength: 10 }, 50), task => {
      const grouping = groupSizes(task, createRandom(1, 1))
      const least = bestPartitions(task)
      const people = grouping.parts.map(part => part.people)
      expect(grouping.parts.length).toBe(least.parts)
      expect(leastUnevenness(people, task)).toBeLessThanOrEqual(least.unevenness)
      found += grouping.unevenness
      best += least.unevenness
    }),
    { numRuns: 25, seed: 7 },
  )
  expect(found / best).toBeLessThan(1.05)
})

test('what a part fills stays within its classes', () => {
  fc.assert(
    fc.property(taskOf({ minLength: 12, maxLength: 40 }, 70), task => {
      const { parts, unevenness } = groupSizes(task, createRandom(3, 1))
      expect(parts.flatMap(part => part.members).toSorted((a, b) => a - b)).toEqual([...task.sizes.keys()])
      expect(parts.reduce((sum, part) => sum + part.classes, 0)).toBe(task.classes)
      for (const { people, classes } of parts) {
        expect(people).toBeGreaterThanOrEqual(classes * task.limits.smallest)
        expect(people).toBeLessThanOrEqual(classes * task.limits.largest)
      }
      expect(parts.length).toBeLessThanOrEqual(mostPartsClosely(task.sizes, task.classes, task.limits))
      expect(
        leastUnevenness(
          parts.map(part => part.people),
          task,
        ),
      ).toBeLessThanOrEqual(unevenness)
    }),
    { numRuns: 30 },
  )
})

/** The most parts of all partitions that classes allow, and the least unevenness among those with that many. */
function bestPartitions({ sizes, classes, limits }: GroupingTask): { parts: number; unevenness: number } {
  let best = { parts: 0, unevenness: Infinity }
  const parts: number[] = []
  const place = (member: number): void => {
    if (member === sizes.length) {
      if (parts.length < best.parts) return
      const unevenness = leastSum(parts)
      if (unevenness === Infinity) return
      if (parts.length > best.parts) best = { parts: parts.length, unevenness }
      else best.unevenness = Math.min(best.unevenness, unevenness)
      return
    }
    for (let i = 0; i < parts.length; i++) {
      parts[i]! += sizes[member]!
      place(member + 1)
      parts[i]! -= sizes[member]!
    }
    parts.push(sizes[member]!)
    place(member + 1)
    parts.pop()
  }
  const leastSum = (people: number[]) => {
    let sums = new Map([[0, 0]])
    for (const n of people) {
      const next = new Map<number, number>()
      for (const [used, cost] of sums)
        for (let k = Math.ceil(n / limits.largest); k * limits.smallest <= n && used + k <= classes; k++) {
          const sum = cost + squares(n, k, limits.target)
          if (sum < (next.get(used + k) ?? Infinity)) next.set(used + k, sum)
        }
      sums = next
    }
    return sums.get(classes) ?? Infinity
  }
  place(0)
  return best
}

function squares(people: number, classes: number, target: number): number {
  const sizes = Array.from({ length: classes }, (_, i) => Math.floor((people + i) / classes))
  return sizes.reduce((sum, size) => sum + (size - target) ** 2, 0)
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0)
}
