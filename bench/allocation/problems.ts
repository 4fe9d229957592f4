import { classCountOf, type OwnCountPolicy } from '#domain/allocation/class-counts'
import { peopleOf } from '#domain/allocation/group-people'
import type { Allocation, AllocationProblem } from '#domain/allocation/problem'
import { searchAllocation } from '#domain/allocation/search-allocation'
import type { SizeLimits } from '#domain/training/training'
import type { Nation } from './example-nation.ts'

export const usualLimits: SizeLimits = { smallest: 20, largest: 40, target: 30 }

export function problemOf(
  { divisions, instructors }: Nation,
  policy: OwnCountPolicy = 'instructors',
  limits: SizeLimits = usualLimits,
): AllocationProblem {
  const counts = divisions.map((division, i) =>
    classCountOf({ people: peopleOf(division), instructors: instructors[i]! }, policy, limits),
  )
  return {
    limits,
    divisions: divisions.map((division, i) => {
      const count = counts[i]!
      return { ...division, classes: 'classes' in count ? count.classes : 0 }
    }),
  }
}

/** The search to its end. */
export function solve(problem: AllocationProblem, seed = 1): Allocation {
  let last: Allocation = { classes: [], objectives: [] }
  for (const allocation of searchAllocation(problem, seed)) last = allocation
  return last
}
