import type { TextRow } from '#domain/roster/text-table'

/** What is wrong with a whole table: nothing of it is taken. */
export const tableProblemKinds = [
  'no-header',
  'no-items',
  'unnamed-item',
  'double-item',
  'missing-column',
  'double-column',
  'wrong-maximum',
  'no-rows',
] as const

/** What is wrong with a row: it is set aside, the others are taken. */
export const rowProblemKinds = [
  'id-missing',
  'double-id',
  'class-missing',
  'no-scores',
  'not-a-number',
  'negative',
  'above-maximum',
  'too-many-cells',
] as const

/** Each has its words under `cli:score.problem`. */
export type ScoreProblem = {
  /** As a spreadsheet numbers it; null: the whole table. */
  row: number | null
  /** The column's header, or its letter where it has none. */
  column: string | null
  kind: (typeof tableProblemKinds)[number] | (typeof rowProblemKinds)[number]
  data: Readonly<Record<string, string | number>>
}

export type ReadScores<Row> = {
  /** Rows below the header (and the row of most points): always those taken and those set aside. */
  rows: { in: number; taken: number; setAside: number }
  taken: Row[]
  /** Those of a row in the order of its columns. */
  problems: ScoreProblem[]
}

type Score = number | null | Pick<ScoreProblem, 'kind' | 'data'>

export const isProblem = (score: Score): score is Exclude<Score, number | null> =>
  score !== null && typeof score === 'object'

/** A cell's number from 0 to `most`; null where it is empty. */
export function scoreIn(cell: string, most: number): Score {
  const text = cell.trim()
  if (text === '') return null
  if (!/^[+-]?\d{1,9}(?:[.,]\d{1,15})?$/.test(text)) return { kind: 'not-a-number', data: { found: text.slice(0, 40) } }
  const value = Number(text.replace(',', '.'))
  if (value < 0) return { kind: 'negative', data: { found: text } }
  return value > most ? { kind: 'above-maximum', data: { found: text, most } } : value
}

/** What a row says whole, or what is wrong with it. */
export type RowReading<Row> = { says: Row } | { problems: ProblemInRow[] }

type Reading<Row> = {
  header: readonly string[]
  /** The column of the id, from 0. */
  id: number
  read: (cells: readonly string[]) => RowReading<Row>
}

/** Sets rows aside that say nothing whole, and every later row of an id that is already there. */
export function readScoreRows<Row>(rows: readonly TextRow[], { header, id, read }: Reading<Row>): ReadScores<Row> {
  const taken: Row[] = []
  const problems: ScoreProblem[] = []
  const firstRows = new Map<string, number>()
  for (const { row, cells } of rows) {
    const name = (cells[id] ?? '').trim()
    const reading = idFault(name, id, firstRows.get(name)) ?? furtherFault(cells, header.length) ?? read(cells)
    if (name !== '' && !firstRows.has(name)) firstRows.set(name, row)
    if ('says' in reading) taken.push(reading.says)
    else
      problems.push(
        ...reading.problems.map(({ at, ...problem }) => ({ row, column: columnName(header, at), ...problem })),
      )
  }
  return { rows: { in: rows.length, taken: taken.length, setAside: rows.length - taken.length }, taken, problems }
}

type Fault = { problems: ProblemInRow[] }

function idFault(found: string, at: number, firstRow: number | undefined): Fault | null {
  if (found === '') return { problems: [{ at, kind: 'id-missing', data: {} }] }
  return firstRow === undefined ? null : { problems: [{ at, kind: 'double-id', data: { found, firstRow } }] }
}

/** A decimal comma in a file that is parted by commas moves everything behind it. */
function furtherFault(cells: readonly string[], width: number): Fault | null {
  const at = cells.findIndex((cell, column) => column >= width && cell.trim() !== '')
  return at < 0 ? null : { problems: [{ at, kind: 'too-many-cells', data: { found: cells[at]! } }] }
}

const columnName = (header: readonly string[], at: number) => header[at]?.trim() || columnLetter(at)

/** `at`: the column, from 0. */
export type ProblemInRow = Pick<ScoreProblem, 'kind' | 'data'> & { at: number }

/** `A`, `B`, …, `Z`, `AA`, as spreadsheets name columns. */
export function columnLetter(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26))
  return column < 26 ? rest : columnLetter(Math.floor(column / 26) - 1) + rest
}
