import { expect, test } from 'vitest'
import { checkAllocation } from '#domain/allocation/check-allocation'
import { classCountOf } from '#domain/allocation/class-counts'
import { planOf } from './a-plan.ts'
import { aProblem, lastAllocation, usualLimits } from './a-problem.ts'
import { impossibleRosters, placeableRosters } from './hostile-rosters.ts'

test.each(impossibleRosters)('$name: $reason', ({ blocks, instructors, reason }) => {
  expect(classCountOf({ people: sum(blocks), instructors }, 'instructors', usualLimits)).toEqual({ reason })
})

test.each(placeableRosters)('$name', ({ blocks, instructors, classes, least }) => {
  expect(classCountOf({ people: sum(blocks), instructors }, 'instructors', usualLimits)).toEqual({ classes })
  const problem = aProblem(blocks, classes)
  const allocation = lastAllocation(problem)
  expect(checkAllocation(planOf(problem, allocation)).violations).toEqual([])
  for (const [name, value] of Object.entries(least))
    expect(allocation.objectives).toContainEqual({ name, value, bound: value })
})

function sum(blocks: number[][]): number {
  return blocks.flat().reduce((total, size) => total + size, 0)
}
