import { quotable } from '#domain/roster/roster-problem'

/** Every way in which a row of a file of scores can be wrong; each has its words in the language files. */
export const scoreRowProblemKinds = [
  'no-person',
  'anonymous',
  'summary-row',
  'not-finished',
  'no-score',
  'not-a-number',
  'negative',
  'above',
  'nothing-possible',
  'unclear-answer',
  'unknown-form',
  'twice',
  'has-result',
  'nobody',
  'score-differs',
  'unreadable-time',
  'other-date',
] as const
export type ScoreRowProblemKind = (typeof scoreRowProblemKinds)[number]

export type ScoreRowProblem = {
  /** As the file numbers it, from 1. */
  row: number
  /** The column's header; null: the row as a whole. */
  column: string | null
  kind: ScoreRowProblemKind
  /** `set-aside`: nothing of the row counts. `warning`: it counts, but for what the problem says. */
  severity: 'set-aside' | 'warning'
  /** What stands there, fit for a message: long numbers are masked. */
  text: string
  /** What the sentence of the kind needs. */
  data: Record<string, string | number>
}

type Told = { column?: string | null; text?: string; data?: ScoreRowProblem['data'] }

export const setAside = (row: number, kind: ScoreRowProblemKind, told: Told = {}) =>
  problemOf(row, kind, 'set-aside', told)

export const warning = (row: number, kind: ScoreRowProblemKind, told: Told = {}) =>
  problemOf(row, kind, 'warning', told)

const problemOf = (
  row: number,
  kind: ScoreRowProblemKind,
  severity: ScoreRowProblem['severity'],
  { column = null, text = '', data = {} }: Told,
): ScoreRowProblem => ({ row, column: column && quotable(column), kind, severity, text: quotable(text), data })
