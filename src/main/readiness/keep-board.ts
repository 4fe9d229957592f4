import { setImmediate, setTimeout } from 'node:timers/promises'
import type { WritableDb } from '#main/database/sql'
import type { OpenedWorkspace } from '#main/workspace-session'
import type { Board } from './board.ts'
import type { HeldBoard } from './held-board.ts'
import { toKeptUnit } from './kept-cells.ts'
import { removeKeptState, removeKeptUnit, saveKeptState, saveKeptUnit } from './kept-repository.ts'
import type { Unit } from './unit.ts'

/** After this time, so that several changes are kept at once, and nobody waits who has just asked. */
const pause = 1000
/** So many are written in a few milliseconds. */
const unitsOfStep = 64

/**
 * Keeps in the workspace what the units of a board add up to, for the next time that it is opened: in the background, in
 * steps, at once where it is being closed. It is no change of anybody's, and nothing is lost where it does not come to an
 * end: what is not kept is read anew.
 */
export function keepSoon(workspace: OpenedWorkspace, held: HeldBoard) {
  if (held.isBeingKept || !held.board || isKept(held.board)) return
  held.isBeingKept = true
  const closing = new AbortController()
  const keeping = keep(workspace, held, closing.signal)
    // Its disk is full, or it is closed already: what was kept before still holds up to where it did.
    .catch(() => held.board && keepNothing(held.board))
    .finally(() => {
      held.isBeingKept = false
      stayOpen()
    })
  const stayOpen = workspace.whenClosing(async () => {
    closing.abort()
    await keeping
  })
}

async function keep({ database }: OpenedWorkspace, held: HeldBoard, closing: AbortSignal) {
  const wait = () => setTimeout(pause, undefined, { ref: false, signal: closing }).catch(() => {})
  await wait()
  for (;;) {
    const next = await database.write(db => keepSome(db, held))
    if (next === 'done' || (next === 'later' && closing.aborted)) return
    await (next === 'more' ? setImmediate() : wait())
  }
}

const isKept = ({ kept, unkept, seq, wrongAnswers }: Board) =>
  kept?.seq === seq && kept.wrongAnswers === wrongAnswers.size && unkept.size === 0

function keepNothing(board: Board) {
  board.kept = null
  board.unkept = new Set(board.units.keys())
}

/**
 * Units first, the state last: until then what was kept before holds up to where it did, or nothing does where the basis
 * or the rules are others.
 */
function keepSome(db: WritableDb, { board, isChanging }: HeldBoard): 'done' | 'more' | 'later' {
  if (isChanging) return 'later'
  if (!board || isKept(board)) return 'done'
  if (!board.kept) removeKeptState(db)
  for (const unit of [...board.unkept].slice(0, unitsOfStep)) {
    keepUnit(db, board, unit)
    board.unkept.delete(unit)
  }
  if (board.unkept.size > 0) return 'more'
  const { basis, rules, seq, wrongAnswers, units } = board
  saveKeptState(db, { basis, rules, seq, wrongAnswers: [...wrongAnswers] }, [...units.keys()])
  board.kept = { seq, wrongAnswers: wrongAnswers.size }
  return 'done'
}

function keepUnit(db: WritableDb, { units }: Board, unit: Unit) {
  const cells = units.get(unit)
  if (cells) saveKeptUnit(db, toKeptUnit(unit, cells))
  else removeKeptUnit(db, unit)
}
