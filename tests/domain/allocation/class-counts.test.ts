import { expect, test } from 'vitest'
import { classCountOf } from '#domain/allocation/class-counts'
import { chooseClassCounts } from '#domain/allocation/zone-class-counts'
import { areasOf, usualLimits } from './a-problem.ts'

const countFor = (people: number, instructors: number | null, policy: 'instructors' | 'fewest' = 'instructors') =>
  classCountOf({ people, instructors }, policy, usualLimits)

test('one class per instructor, as far as sizes allow', () => {
  expect(countFor(300, 10)).toEqual({ classes: 10 })
  expect(countFor(300, 3)).toEqual({ classes: 8 })
  expect(countFor(300, 99)).toEqual({ classes: 15 })
})

test('the fewest classes need as many as the largest size allows', () => {
  expect(countFor(300, 10, 'fewest')).toEqual({ classes: 8 })
})

test('without instructors of its own a division gets classes of about the target size', () => {
  expect(countFor(300, null)).toEqual({ classes: 10 })
})

test('a division without people gets no class and needs no reason', () => {
  expect(countFor(0, 0)).toEqual({ classes: 0 })
})

test('who cannot be placed is told why', () => {
  expect(countFor(19, 5)).toEqual({ reason: 'too-few-people' })
  expect(countFor(60, 0)).toEqual({ reason: 'no-instructors' })
  const narrow = { smallest: 25, largest: 35, target: 30 }
  expect(classCountOf({ people: 74, instructors: 2 }, 'instructors', narrow)).toEqual({ reason: 'size-gap' })
})

const zone = (code: string, sizes: number[]) => ({ code, areas: areasOf(sizes.map(size => [size])) })

test('tier 1: 36 classes are shared out so that the 45 instructors of WIT fill two', () => {
  const zones = [zone('WIB', Array(20).fill(43)), zone('WIT', [15, 12, 9, 9]), zone('WITA', [60, 60, 50, 46])]
  const { counts, total } = chooseClassCounts(zones, 36, usualLimits, 1)
  expect(total).toBe(36)
  expect(counts[1]).toBe(2)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(36)
})

test('tier 1: of all ways to share the classes out, one that keeps most areas together is chosen', () => {
  // Ten areas of 40 stay whole in ten classes; ten areas of 20 fill ten classes whole, or are mixed in fewer.
  const zones = [zone('a', Array(10).fill(40)), zone('b', Array(10).fill(20))]
  expect(chooseClassCounts(zones, 20, usualLimits, 1).counts).toEqual([10, 10])
})

test('tier 1: a total that no sizes allow becomes the nearest that is possible, and says so', () => {
  const zones = [zone('a', [50, 50]), zone('b', [19]), zone('c', [])]
  expect(chooseClassCounts(zones, 36, usualLimits, 1)).toEqual({ counts: [5, 0, 0], total: 5, wanted: 36 })
  expect(chooseClassCounts(zones, 1, usualLimits, 1)).toEqual({ counts: [3, 0, 0], total: 3, wanted: 1 })
})
