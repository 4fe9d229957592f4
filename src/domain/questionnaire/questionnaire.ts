import type { Expression } from './expression/expression.ts'

/** One text in both languages. May hold `${name}`: the value of another question, as in XLSForm. */
export type Words = { id: string; en: string }

export const questionKinds = [
  'text',
  'integer',
  'decimal',
  'date',
  'select_one',
  'select_multiple',
  'acknowledge',
  'note',
  'calculate',
] as const
/** `note` only shows, `calculate` only computes; the others are answered. */
export type QuestionKind = (typeof questionKinds)[number]

/** `I01`–`I13` of a person, `K01`–`K26` of the family (reading B of the 39; README, *Decisions*). */
export type VariableId = string & { readonly __brand: 'VariableId' }

/** Where a row of the workbook stands; `row` counts as the spreadsheet does, the headers being row 1. */
export type SheetRow = { sheet: 'survey' | 'choices' | 'settings'; row: number }

export type Question = {
  name: string
  kind: QuestionKind
  label: Words
  hint: Words | null
  /** Of `select_one` and `select_multiple`. */
  list: string | null
  /** The page that it stands on: a name in `pages`. */
  page: string
  /** The repeat that it is asked in, once for each entry; null: once for the family. */
  repeat: string | null
  /** Its own condition and those of the groups around it. Null: always asked. */
  relevant: Expression | null
  required: Expression | null
  requiredMessage: Words | null
  /** False with an answer: an error. */
  constraint: Expression | null
  constraintMessage: Words | null
  /** `bps::warning`: false with an answer: a warning, never in the way of finishing. */
  warning: Expression | null
  warningMessage: Words | null
  warningNeedsReason: boolean
  calculation: Expression | null
  /** Which choices of the list are offered; `${}` and the list's own columns may be used. */
  choiceFilter: Expression | null
  default: string | null
  isReadOnly: boolean
  appearance: string | null
  /** `bps::variable`; null: outside the 39. */
  variable: VariableId | null
  /** A note that is a check (`bps::severity`, `bps::about`): shown, it is a fault of the questions that it is about. */
  check: { severity: 'error' | 'warning'; about: string[] } | null
  at: SheetRow
}

export type Choice = {
  /** A code is text: leading zeros count. */
  code: string
  label: Words
  /** Extra columns, for choice filters. */
  columns: Readonly<Record<string, string>>
}

/** A top-level group or repeat, in order; a repeat's page shows one entry at a time. */
export type Page = { name: string; label: Words; repeat: string | null }

/** What a methodologist says of a variable; from the `bps::` columns of its first question. */
export type Variable = {
  id: VariableId
  name: Words
  concept: string
  referencePeriod: string | null
  /** How to ask, in plain words. */
  askAs: string | null
  /** What to look at. */
  evidence: string | null
  /** The classic mistakes. */
  mistakes: string[]
  source: string | null
  /** `bps::credit`, what a variable with some of its values right is worth in a rehearsal: their share, or nothing (`whole`). */
  credit: Credit
  /** How sure the sources are; `own` and `L` never count in an examination. */
  certainty: 'H' | 'M' | 'L' | 'own'
}

export const credits = ['share', 'whole'] as const
export type Credit = (typeof credits)[number]

/** One version of the form, read and checked; every expression is parsed and names only what exists. */
export type Questionnaire = {
  formId: string
  /** `yyyymmddrr`, larger is newer. */
  version: string
  title: Words
  questions: readonly Question[]
  lists: Readonly<Record<string, readonly Choice[]>>
  pages: readonly Page[]
  variables: readonly Variable[]
  /** Names of `calculate` questions, each after those that it needs. */
  calculationOrder: readonly string[]
}
