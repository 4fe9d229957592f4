import { setImmediate } from 'node:timers/promises'
import type { WrongAnswer } from '#contract/readiness'
import type { Readiness, ReadinessRules } from '#domain/readiness/readiness'
import { readinessOf, readySince } from '#domain/readiness/readiness-of'
import { type ReadinessSum, sumOf } from '#domain/readiness/readiness-sum'
import { readyDaysOf } from '#domain/readiness/ready-days'
import type { ParticipantId } from '#domain/roster/participant'
import { type ReadableDb, sql } from '#main/database/sql'
import type { OpenedWorkspace } from '#main/workspace-session'
import { type Design, findDesign } from './design-in-use.ts'
import { type KnownRecord, listRecords } from './records-repository.ts'
import { getRules } from './rules-repository.ts'
import { listTouchedSince, type Touched } from './touched-repository.ts'
import { listUnits, listUnitsOf, stepsOf, type Unit, unplacedUnit } from './unit.ts'
import type { VariableSums } from './variable-sums.ts'
import { listVariables } from './variables-repository.ts'

export type JudgedPerson = KnownRecord & { readiness: Readiness; readySince: string | null }

type CellPlace = Pick<KnownRecord, 'classId' | 'provinceCode' | 'regencyCode'>

/** The companions of one place in one class, and what they add up to. */
export type Cell = CellPlace & {
  people: JudgedPerson[]
  sum: ReadinessSum
  readyDays: Map<string, number>
  /** Undefined: not read yet; null: nobody answered anything. */
  variables: VariableSums | null | undefined
}

/**
 * Everybody's readiness, kept in memory while a workspace is open. A change of a few people has only their classes read
 * anew, so that a nation is answered in milliseconds; the first time takes as long as reading everything.
 */
export type Board = {
  rules: ReadinessRules
  design: Design | null
  /** What else everything depends on: the plan, the items that are void, the variables that must be mastered. */
  basis: string
  /** The last touch that is in it. */
  seq: number
  units: Map<Unit, Cell[]>
  /** The most frequent wrong answers that were asked for since something last changed, by scope and variable. */
  wrongAnswers: Map<string, WrongAnswer | null>
  unitOf: Map<ParticipantId, Unit>
}

const boards = new WeakMap<OpenedWorkspace, { board: Board | undefined; turn: Promise<unknown> }>()

/** The readiness of everybody as it is now. Calls that come together share one reading. */
export function readinessBoard(workspace: OpenedWorkspace): Promise<Board> {
  return inTurn(workspace, async () => {
    const held = boards.get(workspace)!
    for (;;) {
      const { rules, design, basis, touched } = workspace.database.read(db => stateNow(db, held.board?.seq))
      const { board } = held
      if (board?.basis !== basis || touched === 'many') {
        held.board = await readBoard(workspace, { rules, design, basis })
      } else {
        if (touched.ids.length === 0 && sameRules(board.rules, rules)) return board
        if (!sameRules(board.rules, rules)) await judgeAnew(board, rules)
        await readAnew(workspace, board, touched)
      }
    }
  })
}

/** What each place of the board got right, read where it is not known yet. */
export function withVariables(workspace: OpenedWorkspace, board: Board): Promise<Board> {
  return inTurn(workspace, async () => {
    const unread = [...board.units].filter(([, cells]) => cells.some(({ variables }) => variables === undefined))
    for (const step of stepsOf(unread, ([unit]) => unit)) {
      const cells = step.flatMap(([, ofUnit]) => ofUnit)
      const sums = workspace.database.read(db => listVariables(db, cells, board.design))
      for (const [at, cell] of cells.entries()) cell.variables = sums[at]!
      await setImmediate()
    }
    return board
  })
}

function inTurn<Result>(workspace: OpenedWorkspace, work: () => Promise<Result>): Promise<Result> {
  const held = boards.get(workspace) ?? { board: undefined, turn: Promise.resolve() }
  boards.set(workspace, held)
  const result = held.turn.then(work)
  held.turn = result.catch(() => {})
  return result
}

type State = Pick<Board, 'rules' | 'design' | 'basis'>

function stateNow(db: ReadableDb, seq: number | undefined): State & { touched: Touched } {
  const rules = getRules(db)
  const design = findDesign(db, rules.designId)
  const { plan, voids } = db.one<{ plan: string | null; voids: string | null }>(sql`
    SELECT (SELECT id FROM plan WHERE adopted_at IS NOT NULL AND superseded_at IS NULL) AS plan,
           (SELECT group_concat(form || position, ' ') FROM test_item
            WHERE design_id = ${design?.id ?? ''} AND voided_at IS NOT NULL) AS voids
  `)!
  const basis = JSON.stringify([plan, design, voids, rules.masteredVariables])
  return { rules, design, basis, touched: seq === undefined ? 'many' : listTouchedSince(db, seq) }
}

async function readBoard(workspace: OpenedWorkspace, state: State): Promise<Board> {
  const { seq, units } = workspace.database.read(db => ({ seq: lastTouch(db), units: listUnits(db) }))
  const board: Board = { ...state, seq, units: new Map(), wrongAnswers: new Map(), unitOf: new Map() }
  await readUnits(workspace, board, units)
  return board
}

async function readAnew(workspace: OpenedWorkspace, board: Board, touched: Exclude<Touched, 'many'>) {
  const now = workspace.database.read(db => listUnitsOf(db, touched.ids))
  const before = touched.ids.map(id => board.unitOf.get(id as ParticipantId)).filter(unit => unit !== undefined)
  for (const id of touched.ids) board.unitOf.delete(id as ParticipantId)
  await readUnits(workspace, board, [...new Set([...before, ...now])])
  board.wrongAnswers.clear()
  board.seq = touched.seq
}

async function readUnits(workspace: OpenedWorkspace, board: Board, units: readonly Unit[]) {
  const question = { designId: board.design?.id ?? null, masteredVariables: board.rules.masteredVariables }
  for (const step of stepsOf(units, unit => unit)) {
    const records = workspace.database.read(db => listRecords(db, step, question))
    const byUnit = Map.groupBy(records, unitOfRecord)
    for (const unit of step) {
      const people = byUnit.get(unit) ?? []
      for (const { participantId } of people) board.unitOf.set(participantId, unit)
      if (people.length === 0) board.units.delete(unit)
      else board.units.set(unit, cellsOf(people, board.rules))
    }
    await setImmediate()
  }
}

const unitOfRecord = ({ classId, provinceCode }: CellPlace): Unit => classId ?? unplacedUnit(provinceCode)

const keyOfPlace = ({ classId, provinceCode, regencyCode }: CellPlace) =>
  `${classId ?? ''} ${provinceCode} ${regencyCode ?? ''}`

const cellsOf = (people: readonly KnownRecord[], rules: ReadinessRules): Cell[] =>
  [...Map.groupBy(people, keyOfPlace).values()].map(ofCell => judged(ofCell, rules, undefined))

function judged(known: readonly KnownRecord[], rules: ReadinessRules, variables: Cell['variables']): Cell {
  const people = known.map(one => ({
    ...one,
    readiness: readinessOf(one.record, rules),
    readySince: readySince(one.record, rules),
  }))
  const { classId, provinceCode, regencyCode } = people[0]!
  return {
    classId,
    provinceCode,
    regencyCode,
    people,
    sum: sumOf(people.map(({ readiness }) => readiness)),
    readyDays: readyDaysOf(people.flatMap(({ readySince }) => readySince ?? [])),
    variables,
  }
}

/** By other rules; nothing is read for it. */
async function judgeAnew(board: Board, rules: ReadinessRules) {
  for (const step of stepsOf([...board.units], ([unit]) => unit)) {
    for (const [unit, cells] of step) {
      board.units.set(
        unit,
        cells.map(cell => judged(cell.people, rules, cell.variables)),
      )
    }
    await setImmediate()
  }
  board.rules = rules
}

const sameRules = (a: ReadinessRules, b: ReadinessRules) => JSON.stringify(a) === JSON.stringify(b)

const lastTouch = (db: ReadableDb) =>
  db.one<{ seq: number }>(sql`SELECT coalesce(max(seq), 0) AS seq FROM readiness_touched`)!.seq
