import type { RosterField } from './headers.ts'

/** Every way in which a row of a roster can be wrong. Each has its words in `resources/languages/<language>/roster.json`. */
export const problemKinds = [
  'cell-error',
  'empty-name',
  'missing-role',
  'unknown-role',
  'missing-province',
  'unknown-province',
  'missing-regency',
  'unknown-regency',
  'ambiguous-regency',
  'regency-name-needed',
  'region-mismatch',
  'code-name-mismatch',
  'name-misspelt',
  'unknown-district',
  'nik-length',
  'nik-not-digits',
  'nik-rounded',
  'id-rounded',
  'duplicate-nik',
  'duplicate-id',
  'duplicate-person',
  'id-nik-conflict',
  'phone-rounded',
  'bad-phone',
  'bad-email',
  'other-province',
  'role-has-class',
  'nik-taken',
  'id-taken',
  'bad-phone-typed',
  'bad-email-typed',
] as const
export type RosterProblemKind = (typeof problemKinds)[number]

/** What the sentence of a kind needs. Never a whole NIK or telephone number. */
export type ProblemData = Record<string, string | number>

/** A problem of a row, before it is known where in the file the row stands. */
export type RowProblem = {
  field: RosterField
  kind: RosterProblemKind
  /** `set-aside`: the row is not imported. `warning`: it is, but for what the problem says. */
  severity: 'set-aside' | 'warning'
  data: ProblemData
}

export type RosterProblem = RowProblem & {
  /** As the spreadsheet numbers it, from 1. */
  row: number
  /** The column's header, or null where no column holds the field. */
  column: string | null
}

/** Text from a cell, fit for a message: short, and without long numbers, which may be a NIK in the wrong column. */
export function quotable(text: string): string {
  const masked = text.replace(/\d[\d .-]{6,}\d/g, digits => '•'.repeat(digits.length))
  return masked.length > 60 ? `${masked.slice(0, 59)}…` : masked
}
