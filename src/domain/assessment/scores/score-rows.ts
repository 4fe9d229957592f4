import type { PersonClue } from '#domain/matching/person-match'
import type { TextRow } from '#domain/roster/text-table'
import type { ItemForm } from '../item.ts'
import type { FormItems } from './find-item.ts'
import { type ItemColumn, itemColumnsOf } from './item-cell.ts'
import { readResult, type RowResult } from './item-results.ts'
import { isAnonymous } from './poll-table.ts'
import { plainText } from './plain-text.ts'
import { type ColumnField, columnOf, type ScoreMapping } from './score-mapping.ts'
import { type ScoreRowProblem, setAside } from './score-row-problem.ts'
import type { ScoreTable } from './score-table.ts'
import { readTotal } from './total-score.ts'

/** One attempt of somebody, not yet known of whom. */
export type ScoreRow = {
  row: number
  clue: PersonClue
  /** As it stands in the file; empty: not said. */
  time: string
  result: RowResult
}

export type ReadScoreRows = { rows: ScoreRow[]; problems: ScoreRowProblem[] }

export type ScoreReading = {
  table: ScoreTable
  mapping: ScoreMapping
  forms: FormItems
  /** What a whole score is out of where neither the cell nor a column says so. */
  possible: number
  /** Which form everybody took, where a person said so. */
  form: ItemForm | null
}

/** Each row of a table becomes an attempt or a problem that sets it aside; an attempt may have warnings too. */
export function readScoreRows(reading: ScoreReading): ReadScoreRows {
  const rows: ScoreRow[] = []
  const problems: ScoreRowProblem[] = []
  const cellOf = cellReader(reading.mapping)
  const items = itemColumnsOf(reading.table.columns, reading.mapping, reading.forms)
  for (const row of reading.table.rows) {
    const read = readRow(row, reading, { items, cellOf })
    problems.push(...read.problems)
    if (read.row) rows.push(read.row)
  }
  return { rows, problems }
}

type CellOf = (row: TextRow, field: ColumnField) => string

function cellReader(mapping: ScoreMapping): CellOf {
  const columns = new Map<ColumnField, number | undefined>()
  return ({ cells }, field) => {
    if (!columns.has(field)) columns.set(field, columnOf(mapping, field))
    const column = columns.get(field)
    return column === undefined ? '' : (cells[column] ?? '').trim()
  }
}

type Columns = { items: readonly ItemColumn[]; cellOf: CellOf }
type RowReading = { row?: ScoreRow; problems: ScoreRowProblem[] }

function readRow(row: TextRow, reading: ScoreReading, { items, cellOf }: Columns): RowReading {
  const clue = clueOf(row, cellOf)
  const fault = faultOf(row, clue, cellOf)
  if (fault) return { problems: [fault] }
  const total = readTotal(row, reading)
  if ('kind' in total) return { problems: [total] }
  const { result, problems } = readResult(row, reading, items, { total: total.score, form: cellOf(row, 'form') })
  if (!result) return { problems }
  return { row: { row: row.row, clue, time: cellOf(row, 'time'), result }, problems }
}

function clueOf(row: TextRow, cellOf: CellOf): PersonClue {
  const parts = [cellOf(row, 'firstName'), cellOf(row, 'lastName')].filter(part => part !== '' && part !== '-')
  return {
    id: cellOf(row, 'id'),
    nik: cellOf(row, 'nik'),
    email: cellOf(row, 'email'),
    phone: cellOf(row, 'phone'),
    name: cellOf(row, 'name') || parts.join(' '),
  }
}

function faultOf(row: TextRow, clue: PersonClue, cellOf: CellOf): ScoreRowProblem | undefined {
  const { name, ...contacts } = clue
  const hasContact = Object.values(contacts).some(text => text !== '')
  if (!hasContact && name === '') return setAside(row.row, 'no-person')
  if (!hasContact && isAnonymous(name)) return setAside(row.row, 'anonymous', { text: name })
  if (!hasContact && isSummary(name)) return setAside(row.row, 'summary-row', { text: name })
  const state = cellOf(row, 'state')
  return isUnfinished(state) ? setAside(row.row, 'not-finished', { text: state }) : undefined
}

/** Moodle's reports end with a row of averages. */
const isSummary = (name: string) => ['overall average', 'rata rata keseluruhan'].includes(plainText(name))

/** Moodle's words for an attempt that was not handed in. */
const unfinished = new Set([
  'in progress',
  'never submitted',
  'overdue',
  'abandoned',
  'not started',
  'sedang dikerjakan',
  'masih mengerjakan',
  'tidak pernah mengerjakan',
  'belum selesai',
  'terlambat',
])
const isUnfinished = (state: string) => unfinished.has(plainText(state))
