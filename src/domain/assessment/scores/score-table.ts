import type { TextRow } from '#domain/roster/text-table'
import { findItem, type ItemFinder } from './find-item.ts'
import { withoutNumber, usualField } from './header-words.ts'
import { plainText } from './plain-text.ts'
import { readPollTable } from './poll-table.ts'
import { gradeExport, numberedHeader, possibleOf } from './score-headers.ts'
import type { ScoreSource } from './score-source.ts'

/** The rows of people in a file of scores, below their headers. */
export type ScoreTable = {
  source: ScoreSource
  /** As the file numbers it, from 1. */
  headerRow: number
  columns: string[]
  /** One per attempt of a person; `row` as the file numbers it. */
  rows: TextRow[]
  /** Lines that were joined to another, as Zoom writes one for each poll. */
  joined: number
  /** What stands above the headers. */
  title: string
}

/**
 * The table of a sheet, of whichever program it is. Where no header is known, the first row with two texts is taken for
 * it, and somebody has to say what its columns hold; undefined: not even that is there.
 */
export function findScoreTable(rows: readonly TextRow[], finder: ItemFinder): ScoreTable | undefined {
  const poll = readPollTable(rows)
  if (poll) return { ...poll, source: 'zoom-poll', title: textAbove(rows, poll.headerRow) }
  const header = bestHeader(rows, finder) ?? rows.find(({ cells }) => filled(cells).length >= 2)
  if (!header) return undefined
  const columns = cellsTillLast(header.cells)
  return {
    source: sourceOf(columns),
    headerRow: header.row,
    columns,
    rows: rows.filter(({ row }) => row > header.row),
    joined: 0,
    title: textAbove(rows, header.row),
  }
}

/** Titles may stand above it: of the first rows the one with the most known headers, two at least. */
function bestHeader(rows: readonly TextRow[], finder: ItemFinder): TextRow | undefined {
  let best: { row: TextRow; known: number } | undefined
  for (const row of rows.slice(0, 20)) {
    const known = row.cells.filter(cell => isKnown(cell, finder)).length
    if (known >= 2 && known > (best?.known ?? 0)) best = { row, known }
  }
  return best?.row
}

const isKnown = (cell: string, finder: ItemFinder) =>
  cell.trim() !== '' &&
  (usualField(cell) ?? numberedHeader(cell) ?? gradeExport(cell) ?? possibleOf(cell) ?? findItem(cell, finder)) != null

/** Google's file begins with a time; Moodle's has two columns for a name, and grades or numbered questions. */
function sourceOf(columns: readonly string[]): ScoreSource {
  const first = plainText(columns[0] ?? '')
  if (['timestamp', 'cap waktu', 'stempel waktu'].includes(first)) return 'google-forms'
  const fields = new Set(columns.map(usualField))
  const isNamed = fields.has('firstName') && fields.has('lastName')
  const isGraded = columns.some(
    column => gradeExport(column) || numberedHeader(column) || /^(grade|nilai)\s*\//i.test(withoutNumber(column)),
  )
  return isNamed && isGraded ? 'moodle' : 'sheet'
}

const textAbove = (rows: readonly TextRow[], headerRow: number) =>
  rows
    .filter(({ row }) => row < headerRow)
    .flatMap(({ cells }) => filled(cells))
    .join(' ')
    .slice(0, 1000)

const filled = (cells: readonly string[]) => cells.filter(cell => cell.trim() !== '')

const cellsTillLast = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex(cell => cell.trim() !== '') + 1)
