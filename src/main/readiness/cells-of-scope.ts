import type { Cell, JudgedPerson } from '#domain/readiness/cell'
import { isInScope, type ReadinessScope } from '#domain/readiness/readiness-scope'
import type { Board } from './board.ts'

export const cellsOfScope = (board: Board, scope: ReadinessScope): Cell[] =>
  scope.kind === 'class'
    ? (board.units.get(scope.classId) ?? [])
    : [...board.units.values()].flat().filter(isInScope(scope))

/** Of a board that was asked for them. */
export const peopleOfScope = (board: Board, scope: ReadinessScope): JudgedPerson[] =>
  cellsOfScope(board, scope).flatMap(({ people }) => people ?? [])
