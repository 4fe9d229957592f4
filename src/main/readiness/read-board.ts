import { setImmediate } from 'node:timers/promises'
import { type Cell, cellsOf, isRead, keyOfPlace, toCell } from '#domain/readiness/cell'
import type { ReadinessRules } from '#domain/readiness/readiness'
import type { ParticipantId } from '#domain/roster/participant'
import type { Database } from '#main/database/database'
import type { Board } from './board.ts'
import { listRecords } from './records-repository.ts'
import { type FewTouched, lastTouch } from './touched-repository.ts'
import { listPlacesOf, listUnits, stepsOf, type Unit, unitOfPlace, unplacedUnit } from './unit.ts'
import { listVariables } from './variables-repository.ts'

export type BoardState = Pick<Board, 'rules' | 'design' | 'basis'>

/** Everybody. In steps, between which other calls are answered; as all that is read here. */
export async function readBoard(database: Database, state: BoardState): Promise<Board> {
  const { seq, units } = database.read(db => ({ seq: lastTouch(db), units: listUnits(db) }))
  const board: Board = {
    ...state,
    seq,
    units: new Map(),
    unitOf: new Map(),
    wrongAnswers: new Map(),
    kept: null,
    unkept: new Set(),
  }
  await readUnits(database, board, units, true)
  return board
}

/** The units where the people who were touched are, and where they were. */
export async function readAnew(database: Database, board: Board, { ids, units, seq }: FewTouched) {
  const known = ids.map(id => board.unitOf.get(id as ParticipantId)).filter(unit => unit !== undefined)
  for (const id of ids) board.unitOf.delete(id as ParticipantId)
  const places = database.read(db => listPlacesOf(db, ids))
  // Who has a class now may have had none before; where nobody was read, that is not known of anybody.
  const unplaced = places
    .map(({ provinceCode }) => unplacedUnit(provinceCode))
    .filter(unit => board.units.get(unit)?.some(cell => !isRead(cell)))
  const left = units.filter(unit => board.units.has(unit))
  const now = places.flatMap(({ unit }) => unit ?? [])
  await readUnits(database, board, [...new Set([...known, ...now, ...unplaced, ...left])], true)
  board.wrongAnswers.clear()
  board.seq = seq
}

/** The people of units of which only the sums were kept; nothing else becomes other by it. */
export async function readPeople(database: Database, board: Board, units: readonly Unit[]) {
  await readUnits(database, board, units, false)
}

/** What each place of some units got right, whose people were read. */
export async function readVariables(database: Database, board: Board, units: readonly Unit[]) {
  for (const step of stepsOf(units, unit => unit)) {
    const cells = step.flatMap(unit => board.units.get(unit)!.filter(isRead))
    const sums = database.read(db => listVariables(db, cells, board.design))
    for (const [at, cell] of cells.entries()) cell.variables = sums[at]!
    for (const unit of step) board.unkept.add(unit)
    await setImmediate()
  }
}

/** By other rules; only people are read for it who were not yet. */
export async function judgeAnew(database: Database, board: Board, rules: ReadinessRules) {
  const judged = (cell: Cell) => (isRead(cell) ? toCell(cell.people, rules, cell.variables) : cell)
  board.kept = null
  for (const step of stepsOf([...board.units], ([unit]) => unit)) {
    for (const [unit, cells] of step) {
      board.units.set(unit, cells.map(judged))
      board.unkept.add(unit)
    }
    await setImmediate()
  }
  board.rules = rules
  const unread = [...board.units].filter(([, cells]) => !cells.every(isRead)).map(([unit]) => unit)
  await readPeople(database, board, unread)
}

export const sameRules = (a: ReadinessRules, b: ReadinessRules) => JSON.stringify(a) === JSON.stringify(b)

/** `isAnew`: because something became other; else only people are read, and what was known of their answers stays. */
async function readUnits(database: Database, board: Board, units: readonly Unit[], isAnew: boolean) {
  const question = { designId: board.design?.id ?? null, masteredVariables: board.rules.masteredVariables }
  for (const step of stepsOf(units, unit => unit)) {
    const records = database.read(db => listRecords(db, step, question))
    const byUnit = Map.groupBy(records, unitOfPlace)
    for (const unit of step) {
      const people = byUnit.get(unit) ?? []
      for (const { participantId } of people) board.unitOf.set(participantId, unit)
      const cells = cellsOf(people, board.rules)
      const before = board.units.get(unit) ?? []
      if (cells.length === 0) board.units.delete(unit)
      else board.units.set(unit, isAnew ? cells : withVariablesOf(before, cells))
      if (isAnew || cells.length === 0) board.unkept.add(unit)
    }
    await setImmediate()
  }
}

function withVariablesOf(before: readonly Cell[], cells: readonly Cell[]): Cell[] {
  const known = new Map(before.map(cell => [keyOfPlace(cell), cell.variables]))
  return cells.map(cell => ({ ...cell, variables: known.get(keyOfPlace(cell)) }))
}
