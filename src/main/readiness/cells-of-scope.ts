import type { ReadinessScope } from '#contract/readiness'
import { addedSums, type ReadinessSum } from '#domain/readiness/readiness-sum'
import type { Board, Cell } from './board.ts'
import { addTo, noVariables, type VariableSums } from './variable-sums.ts'

export function cellsOfScope(board: Board, scope: ReadinessScope): Cell[] {
  switch (scope.kind) {
    case 'class':
      return board.units.get(scope.classId) ?? []
    case 'nation':
      return allCells(board)
    case 'province':
      return allCells(board).filter(({ provinceCode }) => provinceCode === scope.code)
    case 'regency':
      return allCells(board).filter(({ regencyCode }) => regencyCode === scope.code)
  }
}

const allCells = (board: Board) => [...board.units.values()].flat()

/** The sums of the cells by what they have in common, in the order of `key`. */
export function sumsBy(
  cells: readonly Cell[],
  key: (cell: Cell) => string | null,
): { key: string | null; sum: ReadinessSum }[] {
  return [...Map.groupBy(cells, key)]
    .map(([key, ofKey]) => ({ key, sum: addedSums(ofKey.map(({ sum }) => sum)) }))
    .toSorted((a, b) => Number(a.key === null) - Number(b.key === null) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
}

export function variablesOf(cells: readonly Cell[]): VariableSums {
  const total = noVariables()
  for (const { variables } of cells) if (variables) addTo(total, variables)
  return total
}
