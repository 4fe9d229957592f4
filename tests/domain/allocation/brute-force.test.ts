import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classCountRange } from '#domain/allocation/feasibility'
import { aProblem, boundOf, lastAllocation, valueOf } from './a-problem.ts'
import { bestOfAll } from './best-of-all.ts'

const tinyLimits = fc.constantFrom(
  { smallest: 2, largest: 4, target: 3 },
  { smallest: 3, largest: 5, target: 4 },
  { smallest: 3, largest: 4, target: 3 },
  { smallest: 4, largest: 4, target: 4 },
)

const tinyCase = fc
  .record({
    limits: tinyLimits,
    blocks: fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 4,
    }),
    classes: fc.integer({ min: 1, max: 4 }),
  })
  .filter(({ blocks, limits, classes }) => {
    const people = blocks.flat().reduce((sum, size) => sum + size, 0)
    const range = classCountRange(people, limits)
    return people <= 13 && range !== null && range.fewest <= classes && classes <= range.most
  })

test('areas are together exactly as far as trying every plan finds, and bounds are true', () => {
  fc.assert(
    fc.property(tinyCase, ({ limits, blocks, classes }) => {
      const best = bestOfAll(blocks, classes, limits)!
      const allocation = lastAllocation(aProblem(blocks, classes, limits))
      expect(valueOf(allocation, 'areasTogether')).toBe(best.areas)
      expect(boundOf(allocation, 'areasTogether')).toBe(best.areas)
      expect(valueOf(allocation, 'blocksTogether')).toBeGreaterThanOrEqual(best.blocks)
      expect(boundOf(allocation, 'blocksTogether')).toBeLessThanOrEqual(best.fewestBlocks)
      expect(boundOf(allocation, 'evenSizes')).toBeLessThanOrEqual(best.evenest)
    }),
    { numRuns: 300 },
  )
})
