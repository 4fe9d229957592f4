import type { FormState, QuestionState } from '#domain/questionnaire/form-state'
import type { Question, Questionnaire } from '#domain/questionnaire/questionnaire'
import { formIndex } from './form-index.ts'

/**
 * How many of the 39 are done: everything that is asked for them is answered without an error, or it is certain that
 * nothing is asked.
 */
export function variableProgress(questionnaire: Questionnaire, form: FormState): { done: number; all: number } {
  const { question } = formIndex(questionnaire)
  const states = Map.groupBy(form.questions, state => question.get(state.question)?.variable ?? null)
  const done = questionnaire.variables.filter(({ id }) => isDone(states.get(id) ?? [], question, form))
  return { done: done.length, all: questionnaire.variables.length }
}

function isDone(states: QuestionState[], questions: ReadonlyMap<string, Question>, form: FormState): boolean {
  if (states.length === 0 || states.some(state => state.isOpen || state.error !== null)) return false
  const asked = states.filter(({ isAsked }) => isAsked)
  if (asked.length > 0) return asked.some(({ value }) => value !== '')
  return states.every(state => isSkippedForGood(state, questions.get(state.question), form))
}

/** What decides whether it is asked is answered. Calculated values are left aside: they follow from answers. */
function isSkippedForGood(state: QuestionState, question: Question | undefined, form: FormState) {
  const names = question?.relevant?.names ?? []
  const deciding = form.questions.filter(
    other => names.includes(other.question) && (other.entry === null || other.entry === state.entry),
  )
  return deciding.length > 0 && deciding.every(other => other.value !== '' || !other.isAsked)
}
