import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAllocation } from '#domain/allocation/check-allocation'
import { classCountRange } from '#domain/allocation/feasibility'
import type { Allocation, AllocationProblem } from '#domain/allocation/problem'
import { searchAllocation } from '#domain/allocation/search-allocation'
import type { SizeLimits } from '#domain/training/training'
import { planOf } from './a-plan.ts'
import { aDivision, aProblem, boundOf, lastAllocation, usualLimits, valueOf } from './a-problem.ts'

/** The last four leave gaps between full and smallest classes. */
const bands: SizeLimits[] = [
  { smallest: 20, largest: 40, target: 30 },
  { smallest: 22, largest: 38, target: 30 },
  { smallest: 25, largest: 35, target: 30 },
  { smallest: 27, largest: 33, target: 30 },
  { smallest: 29, largest: 31, target: 30 },
  { smallest: 6, largest: 7, target: 6 },
]

/** Up to 14 areas of up to 8 blocks, at most 420 people, and any number of classes that fits them. */
const anyProblem = fc
  .record({
    limits: fc.constantFrom(...bands),
    blocks: fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 70 })), { maxLength: 8 }),
      { minLength: 1, maxLength: 14 },
    ),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .filter(({ blocks, limits }) => {
    const people = blocks.flat().reduce((sum, size) => sum + size, 0)
    return people > 0 && people <= 420 && classCountRange(people, limits) !== null
  })
  .map(({ blocks, limits, share }) => {
    const { fewest, most } = classCountRange(
      blocks.flat().reduce((sum, size) => sum + size, 0),
      limits,
    )!
    return aProblem(blocks, fewest + Math.round(share * (most - fewest)), limits)
  })

test('whatever the roster, every plan it yields is valid, and none scores below a proven bound', () => {
  fc.assert(
    fc.property(anyProblem, fc.integer({ min: 0, max: 9 }), (problem, seed) => {
      for (const allocation of searchAllocation(problem, seed)) {
        expect(allocation.classes.length).toBe(problem.divisions[0]!.classes)
        expect(checkAllocation(planOf(problem, allocation)).violations).toEqual([])
        for (const { value, bound } of allocation.objectives) expect(value).toBeGreaterThanOrEqual(bound)
      }
    }),
    { numRuns: 1500 },
  )
})

test('whatever the roster, the figures are those that the people give', () => {
  fc.assert(
    fc.property(anyProblem, problem => {
      const allocation = lastAllocation(problem)
      const { objectives } = checkAllocation(planOf(problem, allocation))
      for (const { name, value } of allocation.objectives) expect(objectives).toContainEqual({ name, value })
    }),
    { numRuns: 300 },
  )
})

test('each plan is better than the one before: areas first, then blocks, then even sizes', () => {
  const problem = severalDivisions()
  const scores = [...searchAllocation(problem, 1, 3)].map(scoreOf)
  expect(scores.length).toBeGreaterThan(2)
  scores.slice(1).forEach((score, i) => expect(compare(score, scores[i]!)).toBeLessThan(0))
})

test('the same problem and seed give the same plan, and the search can be stopped after the first', () => {
  const problem = severalDivisions()
  expect(lastAllocation(problem, 7)).toEqual(lastAllocation(problem, 7))
  const search = searchAllocation(problem, 7)
  const first = search.next().value!
  search.return()
  expect(checkAllocation(planOf(problem, first)).violations).toEqual([])
})

test('a division is solved the same whatever the others are', () => {
  const problem = severalDivisions()
  const alone = lastAllocation({ ...problem, divisions: [problem.divisions[3]!] })
  const among = lastAllocation(problem)
  expect(partsOf(among, 3)).toEqual(partsOf(alone, 0))
})

test('a division without classes is left out, and its people have none', () => {
  const problem = { limits: usualLimits, divisions: [aDivision([[10]], 0, 'few'), aDivision([[25]], 1, 'enough')] }
  const plan = planOf(problem, lastAllocation(problem))
  expect(plan.classes.map(({ division }) => division)).toEqual(['enough'])
  expect(plan.unplaced.length).toBe(10)
  expect(checkAllocation(plan).violations).toEqual([])
})

test('a plan that is proven optimal ends the search at once', () => {
  const problem = aProblem([[30], [30]], 2)
  const found = [...searchAllocation(problem, 1, 1000)]
  expect(found.length).toBe(1)
  expect(found[0]!.objectives.every(({ value, bound }) => value === bound)).toBe(true)
})

test('more rounds never give a worse plan', () => {
  const problem = severalDivisions()
  const few = [...searchAllocation(problem, 1, 1)].at(-1)!
  const many = [...searchAllocation(problem, 1, 4)].at(-1)!
  expect(compare(scoreOf(many), scoreOf(few))).toBeLessThanOrEqual(0)
})

/** Twenty provinces of 3 to 22 areas in skewed sizes. */
function severalDivisions(): AllocationProblem {
  const divisions = Array.from({ length: 20 }, (_, d) => {
    const blocks = Array.from({ length: 3 + d }, (_, a) =>
      Array.from({ length: 1 + ((a * 5 + d) % 7) }, (_, b) => 1 + ((a * 31 + b * 17 + d * 13) % 23)),
    )
    const people = blocks.flat().reduce((sum, size) => sum + size, 0)
    const { fewest, most } = classCountRange(people, usualLimits)!
    return aDivision(blocks, Math.max(fewest, Math.min(most, Math.round(people / 30))), `province ${d}`)
  })
  return { limits: usualLimits, divisions }
}

function partsOf(allocation: Allocation, division: number) {
  return allocation.classes.filter(planned => planned.division === division).map(({ parts }) => parts)
}

function scoreOf(allocation: Allocation): number[] {
  return ['areasTogether', 'blocksTogether', 'evenSizes'].map(name => valueOf(allocation, name))
}

function compare(a: number[], b: number[]): number {
  const first = a.findIndex((value, i) => value !== b[i])
  return first < 0 ? 0 : a[first]! - b[first]!
}

test('bounds of several divisions add up to those of each alone', () => {
  const problem = severalDivisions()
  const sumOf = (name: string) =>
    problem.divisions
      .map(division => boundOf(lastAllocation({ ...problem, divisions: [division] }), name))
      .reduce((sum, bound) => sum + bound, 0)
  for (const name of ['classes', 'areasTogether', 'blocksTogether', 'evenSizes'])
    expect(boundOf(lastAllocation(problem), name)).toBe(sumOf(name))
})
