import type { TextTable } from '#domain/roster/text-table'
import type { TestPair } from '../gain.ts'
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

const columns = {
  id: ['id', 'peserta', 'nomor', 'no'],
  className: ['class', 'kelas', 'kode kelas'],
  pre: ['pre', 'pre-test', 'pretest', 'pre test', 'nilai pre', 'sebelum'],
  post: ['post', 'post-test', 'posttest', 'post test', 'nilai post', 'sesudah'],
} as const
type Column = keyof typeof columns

/** How each is called where it is missing. */
const shownAs: Record<Column, string> = { id: 'id', className: 'class', pre: 'pre', post: 'post' }

/**
 * A table of one row per person: `id`, `class`, `pre`, `post` (or `kelas`, `pre-test`, `post-test`) in any order, both
 * tests in percent. An empty cell: not taken.
 */
export function readPairs({ rows: [header, ...rows] }: TextTable): ReadScores<TestPair> {
  if (!header) return refused([{ row: null, column: null, kind: 'no-header', data: {} }])
  const found = foundColumns(header.cells)
  const faults = faultsOf(found, header.row)
  if (faults.length > 0) return refused(faults)
  const places = { id: found.id[0]!, className: found.className[0]!, pre: found.pre[0]!, post: found.post[0]! }
  const read = readScoreRows(rows, { header: header.cells, id: places.id, read: cells => pairIn(cells, places) })
  if (read.taken.length === 0) read.problems.push({ row: null, column: null, kind: 'no-rows', data: {} })
  return read
}

function pairIn(cells: readonly string[], at: Record<Column, number>): RowReading<TestPair> {
  const className = (cells[at.className] ?? '').trim()
  const [pre, post] = [scoreIn(cells[at.pre] ?? '', 100), scoreIn(cells[at.post] ?? '', 100)]
  const problems: ProblemInRow[] = []
  if (className === '') problems.push({ at: at.className, kind: 'class-missing', data: {} })
  if (pre === null && post === null) problems.push({ at: at.id, kind: 'no-scores', data: {} })
  if (isProblem(pre)) problems.push({ at: at.pre, ...pre })
  if (isProblem(post)) problems.push({ at: at.post, ...post })
  return problems.length > 0 || isProblem(pre) || isProblem(post) ? { problems } : { says: { className, pre, post } }
}

function foundColumns(cells: readonly string[]): Record<Column, number[]> {
  const places = (column: Column) =>
    cells.flatMap((cell, at) =>
      columns[column].some(
        name =>
          name ===
          cell
            .trim()
            .toLowerCase()
            .replace(/\s*[%(].*$/, ''),
      )
        ? [at]
        : [],
    )
  return { id: places('id'), className: places('className'), pre: places('pre'), post: places('post') }
}

function faultsOf(found: Record<Column, number[]>, row: number): ScoreProblem[] {
  return (Object.keys(columns) as Column[]).flatMap((column): ScoreProblem[] => {
    const [first, second] = found[column]
    if (first === undefined) return [{ row, column: shownAs[column], kind: 'missing-column', data: {} }]
    if (second === undefined) return []
    return [{ row, column: columnLetter(second), kind: 'double-column', data: { first: columnLetter(first) } }]
  })
}

const refused = (problems: ScoreProblem[]): ReadScores<never> => ({
  rows: { in: 0, taken: 0, setAside: 0 },
  taken: [],
  problems,
})
