import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostPartsClosely } from '#domain/allocation/bounds/most-parts'
import { areaPeople } from '#domain/allocation/group-people'
import { createRandom } from '#domain/allocation/random'
import { mixingByClasses } from '#domain/allocation/waves/mixing-by-classes'
import { exampleNation } from '../../../../bench/allocation/example-nation.ts'
import { usualLimits } from '../a-problem.ts'
import { fewestMixed } from './fewest-mixed.ts'

const limitsToTry = fc.constantFrom(
  usualLimits,
  { smallest: 25, largest: 35, target: 30 },
  { smallest: 28, largest: 32, target: 29 },
  { smallest: 3, largest: 5, target: 4 },
)

const areas = (most: number) => fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: most })

test('every number of classes mixes exactly as few areas as trying every grouping finds, and that is proven', () => {
  fc.assert(
    fc.property(areas(7), limitsToTry, (sizes, limits) => {
      const table = mixingByClasses(sizes, limits, createRandom(1, 1))
      fc.pre(table !== null)
      const { range, mixed, bound } = table
      const exact = mixed.map((_, i) => fewestMixed(sizes, range.fewest + i, limits))
      const last =
        Math.min(
          range.most,
          sizes.reduce((sum, n) => sum + Math.ceil(n / limits.largest), 0),
        ) - range.fewest
      expect(mixed.slice(0, last + 1)).toEqual(exact.slice(0, last + 1))
      expect(bound.slice(0, last + 1)).toEqual(exact.slice(0, last + 1))
      exact.forEach((least, i) => expect([mixed[i]! >= least, bound[i]! <= least]).toEqual([true, true]))
    }),
    { numRuns: 150 },
  )
})

test('more areas than can all be tried: never below a proven bound, whatever the number of classes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 12, maxLength: 20 }), sizes => {
      const { range, mixed, bound } = mixingByClasses(sizes, usualLimits, createRandom(1, 1))!
      mixed.forEach((value, i) => {
        const task = { sizes, limits: usualLimits, classes: range.fewest + i }
        const proven = sizes.length - mostPartsClosely(sizes, task.classes, usualLimits)
        expect(value).toBeGreaterThanOrEqual(Math.max(bound[i]!, proven))
      })
    }),
    { numRuns: 15 },
  )
})

test('nearly every number of classes of the nation that matters is proven', () => {
  const cells = exampleNation({ seed: 1 }).divisions.flatMap(({ areas }) => {
    const { mixed, bound } = mixingByClasses(areas.map(areaPeople), usualLimits, createRandom(1, 1))!
    const last = mixed.indexOf(Math.min(...mixed))
    return Array.from(mixed.slice(0, last + 1), (value, i) => value === bound[i])
  })
  expect(cells.length).toBeGreaterThan(200)
  expect(cells.filter(isProven => !isProven).length / cells.length).toBeLessThan(0.06)
})

test('people whom no number of classes fits have no table', () => {
  expect(mixingByClasses([10, 9], usualLimits, createRandom(1, 1))).toBeNull()
})
