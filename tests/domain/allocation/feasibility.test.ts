import { expect, test } from 'vitest'
import {
  classCountRange,
  largestSizeForWaves,
  roomsForWaves,
  sizeGaps,
  targetClassCount,
  wavesNeeded,
} from '#domain/allocation/feasibility'
import { usualLimits } from './a-problem.ts'

test('19 people fill no class of 20 to 40, 20 people fill one, 41 need two', () => {
  expect(classCountRange(19, usualLimits)).toBeNull()
  expect(classCountRange(20, usualLimits)).toEqual({ fewest: 1, most: 1 })
  expect(classCountRange(41, usualLimits)).toEqual({ fewest: 2, most: 2 })
  expect(classCountRange(120, usualLimits)).toEqual({ fewest: 3, most: 6 })
})

test.each([
  { smallest: 20, largest: 40, target: 30 },
  { smallest: 25, largest: 35, target: 30 },
  { smallest: 29, largest: 31, target: 30 },
  { smallest: 3, largest: 4, target: 3 },
  { smallest: 1, largest: 5, target: 3 },
])('counts that fit, and the gaps, are those that trying every sum of sizes finds: %o', limits => {
  const reachable = sumsOfSizes(limits, 300)
  const gaps = sizeGaps(limits)
  for (let people = 1; people <= 300; people++) {
    const range = classCountRange(people, limits)
    const counts = reachable.get(people) ?? []
    expect([people, range]).toEqual([people, counts.length > 0 ? { fewest: counts[0], most: counts.at(-1) } : null])
    expect([people, gaps.some(gap => gap.from <= people && people <= gap.to)]).toEqual([people, range === null])
  }
})

test('classes of exactly one size leave a gap after every full class', () => {
  expect(sizeGaps({ smallest: 30, largest: 30, target: 30 }).slice(0, 2)).toEqual([
    { from: 1, to: 29 },
    { from: 31, to: 59 },
  ])
})

test('Papua Selatan, 74 people, has no class count between 25 and 35', () => {
  const limits = { smallest: 25, largest: 35, target: 30 }
  expect(sizeGaps(limits)).toEqual([
    { from: 1, to: 24 },
    { from: 36, to: 49 },
    { from: 71, to: 74 },
  ])
  expect(targetClassCount(74, limits)).toBeNull()
})

test('waves are forced by rooms, by the instructors of one division, or by its own rooms', () => {
  const demand = { classes: [10, 3], instructors: null, rooms: 4, roomPool: 'national' } as const
  expect(wavesNeeded(demand)).toBe(4)
  expect(wavesNeeded({ ...demand, instructors: [10, 0] })).toBe(Infinity)
  expect(wavesNeeded({ ...demand, instructors: [2, 3] })).toBe(5)
  expect(wavesNeeded({ ...demand, roomPool: 'province' })).toBe(3)
  expect(wavesNeeded({ ...demand, classes: [0, 0], instructors: [0, 0] })).toBe(0)
})

test('dealing classes to waves in turn keeps every wave within rooms and instructors', () => {
  const demand = { classes: [7, 1, 12, 4], instructors: [3, 1, 4, 2], rooms: 9, roomPool: 'national' } as const
  const waves = wavesNeeded(demand)
  const dealt = demand.classes.flatMap((count, division) => Array.from({ length: count }, () => division))
  for (let wave = 0; wave < waves; wave++) {
    const held = dealt.filter((_, turn) => turn % waves === wave)
    expect(held.length).toBeLessThanOrEqual(demand.rooms)
    demand.instructors.forEach((most, division) =>
      expect(held.filter(one => one === division).length).toBeLessThanOrEqual(most),
    )
  }
})

test('rooms for a number of waves, in one pool or in each province', () => {
  expect(roomsForWaves([856], 2, 'national')).toBe(428)
  expect(roomsForWaves([1120], 24, 'national')).toBe(47)
  expect(roomsForWaves([10, 31], 8, 'province')).toBe(4)
})

test('the largest size for two waves is the smallest that fits, and nothing fits more divisions than rooms', () => {
  const people = [100, 60, 33]
  const tools = { rooms: 3, waves: 2, roomPool: 'national' } as const
  const size = largestSizeForWaves(people, tools)!
  const classesAt = (largest: number) => people.reduce((sum, n) => sum + Math.ceil(n / largest), 0)
  expect(classesAt(size)).toBeLessThanOrEqual(6)
  expect(classesAt(size - 1)).toBeGreaterThan(6)
  expect(largestSizeForWaves(people, { ...tools, rooms: 1 })).toBeNull()
})

function sumsOfSizes(
  { smallest, largest }: { smallest: number; largest: number },
  most: number,
): Map<number, number[]> {
  const found = new Map<number, number[]>()
  let sums = new Set([0])
  for (let classes = 1; classes * smallest <= most; classes++) {
    sums = new Set(
      [...sums].flatMap(sum =>
        Array.from({ length: largest - smallest + 1 }, (_, i) => sum + smallest + i).filter(next => next <= most),
      ),
    )
    for (const sum of sums) found.set(sum, [...(found.get(sum) ?? []), classes])
  }
  return found
}
