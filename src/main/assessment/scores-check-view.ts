import type { CheckedScoreFile } from '#contract/assessment-scores'
import type { ScoreMapping } from '#domain/assessment/scores/score-mapping'
import type { ScoreTable } from '#domain/assessment/scores/score-table'
import { quotable } from '#domain/roster/roster-problem'

/** Of a file of which nothing is known yet. */
export const emptyCheck = (fileName: string): Omit<CheckedScoreFile, 'file' | 'obstacle'> => ({
  fileName,
  source: null,
  sheet: '',
  sheets: [],
  columns: [],
  occasion: null,
  why: null,
  form: null,
  needsForm: false,
  zone: 'WIB',
  possible: null,
  items: { A: 0, B: 0 },
  rows: 0,
  joined: 0,
  taken: 0,
  ambiguous: 0,
  unknown: 0,
  setAside: 0,
  warnings: 0,
  problems: [],
  classes: [],
  classCode: null,
  classWhy: null,
})

/** Each column with what it is taken for and its first texts. */
export const toColumns = ({ columns, rows }: ScoreTable, mapping: ScoreMapping): CheckedScoreFile['columns'] =>
  columns.map((header, at) => ({ header, role: mapping[at] ?? null, samples: samplesOf(rows, at) }))

function samplesOf(rows: ScoreTable['rows'], column: number): string[] {
  const samples = new Set<string>()
  for (const { cells } of rows.slice(0, 50)) {
    const text = (cells[column] ?? '').trim()
    if (text !== '') samples.add(quotable(text))
    if (samples.size === 3) break
  }
  return [...samples]
}
