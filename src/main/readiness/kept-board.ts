import type { ReadableDb } from '#main/database/sql'
import type { Board } from './board.ts'
import { cellsOfKept } from './kept-cells.ts'
import { findKeptState, listKeptUnits } from './kept-repository.ts'
import type { BoardState } from './read-board.ts'

/** The board as it was kept, its people unread; by the rules of then. Undefined where nothing that holds was kept. */
export function findKeptBoard(db: ReadableDb, { basis, design }: BoardState): Board | undefined {
  const state = findKeptState(db)
  if (state?.basis !== basis) return undefined
  const { rules, seq, wrongAnswers } = state
  return {
    rules,
    design,
    basis,
    seq,
    units: new Map(listKeptUnits(db).map(kept => [kept.unit, cellsOfKept(kept)])),
    unitOf: new Map(),
    wrongAnswers: new Map(wrongAnswers),
    kept: { seq, wrongAnswers: wrongAnswers.length },
    unkept: new Set(),
  }
}
