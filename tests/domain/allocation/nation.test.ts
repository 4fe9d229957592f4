import { expect, test } from 'vitest'
import { checkAllocation } from '#domain/allocation/check-allocation'
import { exampleNation } from '../../../bench/allocation/example-nation.ts'
import { problemOf, solve } from '../../../bench/allocation/problems.ts'
import { planOf } from './a-plan.ts'
import { boundOf, valueOf } from './a-problem.ts'

test.each([1, 2, 3])(
  'nation %i: 33,603 people in 1,120 valid classes, areas and blocks together as far as is possible',
  seed => {
    const problem = problemOf(exampleNation({ seed }))
    const allocation = solve(problem)
    expect(checkAllocation(planOf(problem, allocation)).violations).toEqual([])
    expect(valueOf(allocation, 'classes')).toBe(1120)
    expect(valueOf(allocation, 'areasTogether')).toBe(boundOf(allocation, 'areasTogether'))
    expect(valueOf(allocation, 'blocksTogether')).toBeLessThanOrEqual(boundOf(allocation, 'blocksTogether') + 3)
    expect(valueOf(allocation, 'evenSizes')).toBeLessThanOrEqual(boundOf(allocation, 'evenSizes') * 1.3)
  },
)

test('the fewest classes, 856, nearly all full, keep areas together within one percent of the bound', () => {
  const allocation = solve(problemOf(exampleNation({ seed: 1 }), 'fewest'))
  expect(valueOf(allocation, 'classes')).toBe(856)
  expect(valueOf(allocation, 'areasTogether')).toBeLessThanOrEqual(boundOf(allocation, 'areasTogether') * 1.01)
})
