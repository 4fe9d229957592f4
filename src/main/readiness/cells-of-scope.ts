import type { ReadinessScope } from '#contract/readiness'
import { addedSums, type ReadinessSum } from '#domain/readiness/readiness-sum'
import type { Board } from './board.ts'
import type { Cell, JudgedPerson } from './cell.ts'
import { addTo, noVariables, type VariableSums } from './variable-sums.ts'

export const cellsOfScope = (board: Board, scope: ReadinessScope): Cell[] =>
  scope.kind === 'class'
    ? (board.units.get(scope.classId) ?? [])
    : [...board.units.values()].flat().filter(isInScope(scope))

export function isInScope(scope: ReadinessScope): (cell: Cell) => boolean {
  switch (scope.kind) {
    case 'nation':
      return () => true
    case 'province':
      return ({ provinceCode }) => provinceCode === scope.code
    case 'regency':
      return ({ regencyCode }) => regencyCode === scope.code
    case 'class':
      return ({ classId }) => classId === scope.classId
  }
}

/** Of a board that was asked for them. */
export const peopleOfScope = (board: Board, scope: ReadinessScope): JudgedPerson[] =>
  cellsOfScope(board, scope).flatMap(({ people }) => people ?? [])

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
