import type { OpenedWorkspace } from '#main/workspace-session'
import type { Board } from './board.ts'

/** The board of a workspace that is open; it changes in one place at a time. */
export type HeldBoard = {
  board: Board | undefined
  /** While it changes, what is in it does not fit together. */
  isChanging: boolean
  isBeingKept: boolean
}

const boards = new WeakMap<OpenedWorkspace, { held: HeldBoard; turn: Promise<unknown> }>()

/** Changes the board after those who came before. */
export function inTurn<Result>(
  workspace: OpenedWorkspace,
  change: (held: HeldBoard) => Promise<Result>,
): Promise<Result> {
  const place = boards.get(workspace) ?? {
    held: { board: undefined, isChanging: false, isBeingKept: false },
    turn: Promise.resolve(),
  }
  boards.set(workspace, place)
  const { held } = place
  const result = place.turn.then(async () => {
    held.isChanging = true
    try {
      return await change(held)
    } catch (error) {
      held.board = undefined // half changed
      throw error
    } finally {
      held.isChanging = false
    }
  })
  place.turn = result.catch(() => {})
  return result
}
