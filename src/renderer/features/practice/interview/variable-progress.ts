import type { FormState, QuestionState } from '#domain/questionnaire/form-state'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import { type FormIndex, formIndex } from './form-index.ts'

/**
 * How many of the 39 are done: everything that is asked for them is answered without an error, and of the rest it is
 * certain that it is not asked.
 */
export function variableProgress(questionnaire: Questionnaire, form: FormState): { done: number; all: number } {
  const index = formIndex(questionnaire)
  const states = Map.groupBy(form.questions, state => index.question.get(state.question)?.variable ?? null)
  const done = questionnaire.variables.filter(({ id }) => isDone(states.get(id) ?? [], index, form))
  return { done: done.length, all: questionnaire.variables.length }
}

function isDone(states: QuestionState[], index: FormIndex, form: FormState): boolean {
  if (states.length === 0 || states.some(state => state.isOpen || state.error !== null)) return false
  const [asked, skipped] = [states.filter(({ isAsked }) => isAsked), states.filter(({ isAsked }) => !isAsked)]
  if (asked.length > 0 && asked.every(({ value }) => value === '')) return false
  return skipped.every(state => isSkippedForGood(state, index, form))
}

/** What decides whether it is asked is answered, or not asked itself. */
function isSkippedForGood(state: QuestionState, { decidedBy }: FormIndex, form: FormState) {
  const names = decidedBy.get(state.question) ?? new Set()
  return form.questions
    .filter(({ question, entry }) => names.has(question) && (entry === null || entry === state.entry))
    .every(({ value, isAsked }) => value !== '' || !isAsked)
}
