import type { Allocation, AllocationProblem, Area, Division } from '#domain/allocation/problem'
import { searchAllocation } from '#domain/allocation/search-allocation'
import type { SizeLimits } from '#domain/training/training'

export const usualLimits: SizeLimits = { smallest: 20, largest: 40, target: 30 }

/** Areas from the people of each of their blocks. */
export function areasOf(blocks: readonly (readonly number[])[]): Area[] {
  return blocks.map((sizes, area) => ({
    code: `a${area}`,
    blocks: sizes.map((people, block) => ({ code: `a${area}b${block}`, people })),
  }))
}

export function aDivision(blocks: readonly (readonly number[])[], classes: number, code = 'd'): Division {
  return { code, areas: areasOf(blocks), classes }
}

export function aProblem(
  blocks: readonly (readonly number[])[],
  classes: number,
  limits: SizeLimits = usualLimits,
): AllocationProblem {
  return { limits, divisions: [aDivision(blocks, classes)] }
}

export function lastAllocation(problem: AllocationProblem, seed = 1): Allocation {
  return [...searchAllocation(problem, seed)].at(-1)!
}

export function valueOf({ objectives }: Pick<Allocation, 'objectives'>, name: string): number {
  return objectives.find(objective => objective.name === name)!.value
}

export function boundOf({ objectives }: Pick<Allocation, 'objectives'>, name: string): number {
  return objectives.find(objective => objective.name === name)!.bound
}
