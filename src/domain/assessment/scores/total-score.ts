import type { TextRow } from '#domain/roster/text-table'
import { scoreFault } from '../test-score.ts'
import { readPoints } from './read-points.ts'
import { possibleOf } from './score-headers.ts'
import { columnOf, type ScoreMapping } from './score-mapping.ts'
import { type ScoreRowProblem, setAside } from './score-row-problem.ts'
import type { ScoreTable } from './score-table.ts'

export type TotalScore = { points: number; possible: number }

type Reading = { table: ScoreTable; mapping: ScoreMapping; possible: number }

/** The whole score of a row; null where none stands there. */
export function readTotal(
  row: TextRow,
  { table, mapping, possible }: Reading,
): { score: TotalScore | null } | ScoreRowProblem {
  const column = columnOf(mapping, 'total')
  if (column === undefined) return { score: null }
  const text = row.cells[column] ?? ''
  const read = readPoints(text)
  if (read === null) return { score: null }
  const header = table.columns[column] ?? null
  const tell = (kind: 'not-a-number' | 'negative' | 'above' | 'nothing-possible', most = possible) =>
    setAside(row.row, kind, { column: header, text, data: { possible: most } })
  if ('fault' in read) return tell('not-a-number')
  const most = read.possible ?? possibleInRow(row, mapping) ?? possibleOf(header ?? '') ?? possible
  if (Number.isNaN(most)) return tell('nothing-possible')
  const fault = scoreFault(read.points, most)
  return fault ? tell(fault, most) : { score: { points: read.points, possible: most } }
}

/** NaN: something stands there that is no number. */
function possibleInRow(row: TextRow, mapping: ScoreMapping): number | null {
  const column = columnOf(mapping, 'possible')
  const read = column === undefined ? null : readPoints(row.cells[column] ?? '')
  if (read === null) return null
  return 'fault' in read ? Number.NaN : read.points
}

/**
 * What whole scores are out of where nothing says so: 100, or 10 where nobody has more in a grade export of Moodle, whose
 * quizzes are worth 10 unless told otherwise.
 */
export function guessPossible({ source, rows }: ScoreTable, mapping: ScoreMapping): number {
  const column = columnOf(mapping, 'total')
  if (source !== 'moodle' || column === undefined) return 100
  const points = rows.flatMap(({ cells }) => {
    const read = readPoints(cells[column] ?? '')
    return read !== null && 'points' in read ? [read.points] : []
  })
  return points.length > 0 && points.every(one => one <= 10) ? 10 : 100
}

/** Whether neither a header, a column nor the cells say what a whole score is out of. */
export function isPossibleGuessed({ columns, rows }: ScoreTable, mapping: ScoreMapping): boolean {
  const column = columnOf(mapping, 'total')
  if (column === undefined || columnOf(mapping, 'possible') !== undefined) return false
  if (possibleOf(columns[column] ?? '') !== null) return false
  return rows.some(({ cells }) => {
    const read = readPoints(cells[column] ?? '')
    return read !== null && 'points' in read && read.possible === null
  })
}
