import type { Place } from '#domain/questionnaire/answers'
import type { Fault, FormState, QuestionState } from '#domain/questionnaire/form-state'
import { placeKey } from './form-index.ts'

/** What is wrong with one answer by the questionnaire's rules, or that it is too long to be kept (`unkept` letters). */
export type AnswerFault = Place & { severity: 'error' | 'warning' } & (
    | { fault: Fault; unkept: null }
    | { fault: null; unkept: number }
  )

/** Texts that are too long to be kept, by place; they are only in their field. */
export type Drafts = Readonly<Record<string, string>>

/** Of one question: at most one error, then every warning. */
function faultsAt(state: QuestionState, drafts: Drafts): AnswerFault[] {
  if (!state.isAsked) return []
  const { question, entry, error, warnings } = state
  const draft = drafts[placeKey(state)]
  const errors: AnswerFault[] =
    draft !== undefined
      ? [{ question, entry, severity: 'error', fault: null, unkept: draft.length }]
      : error === null
        ? []
        : [{ question, entry, severity: 'error', fault: error, unkept: null }]
  return [...errors, ...warnings.map(fault => ({ question, entry, severity: 'warning' as const, fault, unkept: null }))]
}

/** All of them in the form's order. */
export const formFaults = ({ questions }: FormState, drafts: Drafts): AnswerFault[] =>
  questions.flatMap(state => faultsAt(state, drafts))
