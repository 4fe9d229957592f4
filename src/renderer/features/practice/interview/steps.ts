import type { Place } from '#domain/questionnaire/answers'
import type { FormState } from '#domain/questionnaire/form-state'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import { formIndex, isSamePlace } from './form-index.ts'

/** Where one is in the form: at a question, or at the end of the members, where one more may be added. */
export type Step = { kind: 'question'; page: string; place: Place } | { kind: 'members'; page: string }

/** What is gone through with Enter: what is asked and was not given beforehand, page by page, member by member. */
export function stepsOf(
  questionnaire: Questionnaire,
  form: FormState,
  given: Readonly<Record<string, string>>,
  hasMembers: boolean,
): Step[] {
  const { question } = formIndex(questionnaire)
  return questionnaire.pages.flatMap(page => {
    const asked: Step[] = form.questions
      .filter(state => question.get(state.question)?.page === page.name && state.isAsked)
      .filter(state => !isGiven(state, given) && question.get(state.question)?.isReadOnly !== true)
      .map(({ question, entry }) => ({ kind: 'question', page: page.name, place: { question, entry } }))
    return page.repeat === null || !hasMembers ? asked : [...asked, { kind: 'members', page: page.name }]
  })
}

export const isGiven = ({ question, entry }: Place, given: Readonly<Record<string, string>>) =>
  entry === null && question in given

export const isSameStep = (one: Step, other: Step) =>
  one.kind === 'question' && other.kind === 'question'
    ? isSamePlace(one.place, other.place)
    : one.kind === other.kind && one.page === other.page

/**
 * The step before or after; the same at either end. From a question that is not among the steps (given beforehand, or
 * hidden by now) to the one that comes next in the form's order.
 */
export function stepBeside(steps: readonly Step[], from: Step, by: 1 | -1, order: FormState['questions']): Step {
  const at = steps.findIndex(step => isSameStep(step, from))
  if (at !== -1) return steps[at + by] ?? from
  if (from.kind === 'members') return steps[0] ?? from
  const position = order.findIndex(state => isSamePlace(state, from.place))
  const before = steps.filter(
    step => step.kind === 'question' && order.findIndex(state => isSamePlace(state, step.place)) < position,
  )
  return (by === -1 ? before.at(-1) : steps[before.length === 0 ? 0 : steps.indexOf(before.at(-1)!) + 1]) ?? from
}

/** Where a page begins: what is open first, else its first question; null where nothing of it is asked. */
export function firstStepOf(steps: readonly Step[], page: string, form: FormState, entry?: string): Step | null {
  const ofPage = steps.filter(
    step => step.page === page && (entry === undefined || (step.kind === 'question' && step.place.entry === entry)),
  )
  const open = ofPage.find(
    step => step.kind === 'question' && form.questions.some(state => state.isOpen && isSamePlace(state, step.place)),
  )
  return open ?? ofPage[0] ?? null
}

export function stepTo(questionnaire: Questionnaire, { question, entry }: Place): Step {
  const page = formIndex(questionnaire).question.get(question)?.page ?? ''
  return { kind: 'question', page, place: { question, entry } }
}
