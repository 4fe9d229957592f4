import { type Cell, isRead } from '#domain/readiness/cell'
import { type ReadableDb, sql } from '#main/database/sql'
import type { AppSettings } from '#main/procedure'
import type { OpenedWorkspace } from '#main/workspace-session'
import type { Board } from './board.ts'
import { findDesign } from './design-in-use.ts'
import { inTurn } from './held-board.ts'
import { keepSoon } from './keep-board.ts'
import { findKeptBoard } from './kept-board.ts'
import { type BoardState, judgeAnew, readAnew, readBoard, readPeople, readVariables, sameRules } from './read-board.ts'
import { getRules } from './rules-repository.ts'
import { type FewTouched, listTouchedSince } from './touched-repository.ts'

type Where = { workspace: OpenedWorkspace; settings: Pick<AppSettings, 'appVersion'> }

/** What is read beside the sums: the people of some cells, or what each cell got right of the 39. */
type Need = { peopleOf?: (cell: Cell) => boolean; variables?: true }

/** The readiness of everybody as it is now. Calls that come together share one reading. */
export function readinessBoard({ workspace, settings }: Where, need: Need = {}): Promise<Board> {
  const { database } = workspace
  return inTurn(workspace, async held => {
    for (;;) {
      const { state, board, touched } = database.read(db => {
        const state = stateNow(db, settings)
        const board = held.board ?? findKeptBoard(db, state)
        return { state, board, touched: board ? listTouchedSince(db, board.seq) : ('many' as const) }
      })
      held.board = board
      if (board?.basis !== state.basis || touched === 'many') {
        held.board = await readBoard(database, state)
      } else if (await isCurrent(board, { database, state, touched, need })) {
        keepSoon(workspace, held)
        return board
      }
    }
  })
}

type Now = { database: OpenedWorkspace['database']; state: BoardState; touched: FewTouched; need: Need }

/** Or else makes it so in one respect. */
async function isCurrent(board: Board, { database, state, touched, need }: Now): Promise<boolean> {
  if (!sameRules(board.rules, state.rules)) {
    await judgeAnew(database, board, state.rules)
    return false
  }
  if (touched.ids.length > 0 || touched.units.length > 0) {
    await readAnew(database, board, touched)
    return false
  }
  const isUnread = (cell: Cell) => !isRead(cell) && (isWithoutVariables(cell) || need.peopleOf?.(cell) === true)
  const isWithoutVariables = ({ variables }: Cell) => need.variables === true && variables === undefined
  const units = (isAbout: (cell: Cell) => boolean) =>
    [...board.units].filter(([, cells]) => cells.some(isAbout)).map(([unit]) => unit)
  const unread = units(isUnread)
  if (unread.length > 0) {
    await readPeople(database, board, unread)
    return false
  }
  const unanswered = units(isWithoutVariables)
  if (unanswered.length > 0) await readVariables(database, board, unanswered)
  return unanswered.length === 0
}

/** What everything depends on; the app's version too, since another one may count otherwise. */
function stateNow(db: ReadableDb, { appVersion }: Where['settings']): BoardState {
  const rules = getRules(db)
  const design = findDesign(db, rules.designId)
  const { plan, voids } = db.one<{ plan: string | null; voids: string | null }>(sql`
    SELECT (SELECT id FROM plan WHERE adopted_at IS NOT NULL AND superseded_at IS NULL) AS plan,
           (SELECT group_concat(form || position, ' ') FROM test_item
            WHERE design_id = ${design?.id ?? ''} AND voided_at IS NOT NULL) AS voids
  `)!
  return { rules, design, basis: JSON.stringify([appVersion, plan, design, voids, rules.masteredVariables]) }
}
