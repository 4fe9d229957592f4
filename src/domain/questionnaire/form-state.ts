import type { Answers, Place } from './answers.ts'
import type { Choice, Questionnaire, Words } from './questionnaire.ts'

/** A message whose `${name}` are filled in. */
export type Fault = {
  /** `required`: open, told only where asked for; `kind`: not a number, not a date, no such choice. */
  reason: 'required' | 'kind' | 'constraint' | 'check' | 'warning'
  severity: 'error' | 'warning'
  message: Words | null
  /** The check's own name, for a check. */
  check: string | null
  needsReason: boolean
}

export type QuestionState = Place & {
  /** The conditions hold, and the repeat's entry is there. */
  isAsked: boolean
  /** What it counts as: typed, calculated, or '' while it is not asked. */
  value: string
  /** Typed but hidden: kept while editing, in no calculation, removed at finish, restored if shown again. */
  kept: string | null
  isRequired: boolean
  /** The one error, the first of: kind, constraint, check. A blank that is required is not here, see `isOpen`. */
  error: Fault | null
  warnings: readonly Fault[]
  /** Asked, required and blank. */
  isOpen: boolean
  label: Words
}

export type FormState = {
  /** In the form's order, notes and calculations left out; entries of a repeat one after the other. */
  questions: readonly QuestionState[]
  errors: number
  warnings: number
  open: number
}

/** To be written: see the tests. */
export type FormStateOf = (questionnaire: Questionnaire, answers: Answers, today: string) => FormState
export type ChoicesOf = (questionnaire: Questionnaire, answers: Answers, place: Place, today: string) => readonly Choice[]
