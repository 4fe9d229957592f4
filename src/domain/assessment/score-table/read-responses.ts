import type { TextRow, TextTable } from '#domain/roster/text-table'
import type { ScoredItem } from '../score-counts.ts'
import {
  columnLetter,
  isProblem,
  type ProblemInRow,
  readScoreRows,
  type ReadScores,
  type RowReading,
  scoreIn,
  type ScoreProblem,
} from './score-problem.ts'

export type Responses = Omit<ReadScores<never>, 'taken'> & {
  /** Column headers, in their order. */
  names: string[]
  items: ScoredItem[]
  /** Cells left empty: an answer left open, 0 points as in Moodle. */
  blanks: number
}

const words = new Set(['maks', 'maksimum', 'max', 'maximum', 'bobot', 'skor maksimum', 'poin'])

/**
 * A table of one row per person: an id, then the points on each item, a column each. The second row may tell the most
 * points of each item: its first cell is `maks` (or `max`, `bobot`); without it every item has one point.
 */
export function readResponses({ rows: [header, ...rows] }: TextTable): Responses {
  if (!header) return nothing([{ row: null, column: null, kind: 'no-header', data: {} }])
  const names = filledPart(header.cells)
    .slice(1)
    .map(name => name.trim())
  const maximum = words.has((rows[0]?.cells[0] ?? '').trim().toLowerCase()) ? rows.shift() : undefined
  const { most, problems } = maximaOf(names, maximum)
  const faults = [...faultsOf(names, header.row), ...problems]
  if (faults.length > 0) return nothing(faults)
  const read = readScoreRows(rows, {
    header: [header.cells[0] ?? '', ...names],
    id: 0,
    read: cells => pointsIn(cells, most),
  })
  if (read.taken.length === 0) read.problems.push({ row: null, column: null, kind: 'no-rows', data: {} })
  const items = most.map((maxPoints, item) => ({
    maxPoints,
    points: Float64Array.from(read.taken, points => points[item] ?? 0),
  }))
  const blanks = read.taken.reduce((sum, points) => sum + points.filter(point => point === null).length, 0)
  return { rows: read.rows, problems: read.problems, names, items, blanks }
}

type Points = (number | null)[]

function pointsIn(cells: readonly string[], most: readonly number[]): RowReading<Points> {
  const points: Points = []
  const problems: ProblemInRow[] = []
  for (const [item, maxPoints] of most.entries()) {
    const score = scoreIn(cells[item + 1] ?? '', maxPoints)
    if (isProblem(score)) problems.push({ ...score, at: item + 1 })
    else points.push(score)
  }
  if (problems.length > 0) return { problems }
  const isEmpty = points.every(point => point === null)
  return isEmpty ? { problems: [{ at: 0, kind: 'no-scores', data: {} }] } : { says: points }
}

function faultsOf(names: readonly string[], row: number): ScoreProblem[] {
  if (names.length === 0) return [{ row, column: null, kind: 'no-items', data: {} }]
  return names.flatMap((name, at): ScoreProblem[] => {
    const column = columnLetter(at + 1)
    if (name === '') return [{ row, column, kind: 'unnamed-item', data: {} }]
    const first = names.indexOf(name)
    return first < at
      ? [{ row, column, kind: 'double-item', data: { found: name, first: columnLetter(first + 1) } }]
      : []
  })
}

function maximaOf(names: readonly string[], maximum: TextRow | undefined) {
  const problems: ScoreProblem[] = []
  const most = names.map((name, item) => {
    if (!maximum) return 1
    const cell = maximum.cells[item + 1] ?? ''
    const points = scoreIn(cell, 1_000_000)
    if (typeof points === 'number' && points > 0) return points
    problems.push({ row: maximum.row, column: name, kind: 'wrong-maximum', data: { found: cell.slice(0, 40) } })
    return 1
  })
  return { most, problems }
}

const filledPart = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex(cell => cell.trim() !== '') + 1)

const nothing = (problems: ScoreProblem[]): Responses => ({
  rows: { in: 0, taken: 0, setAside: 0 },
  names: [],
  items: [],
  blanks: 0,
  problems,
})
