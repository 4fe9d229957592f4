import type { Place } from '#domain/questionnaire/answers'
import type { Expression } from '#domain/questionnaire/expression/expression'
import type { FormState, QuestionState } from '#domain/questionnaire/form-state'
import type { Question, Questionnaire, Variable } from '#domain/questionnaire/questionnaire'

/** What is looked up again and again while one types, made once for a version of the form. */
export type FormIndex = {
  question: ReadonlyMap<string, Question>
  variable: ReadonlyMap<string, Variable>
  /** The questions whose answers decide whether one is asked, also by way of what is calculated from them. */
  decidedBy: ReadonlyMap<string, ReadonlySet<string>>
  /** How many questions make up a variable. */
  questionsOf: ReadonlyMap<string, number>
}

const made = new WeakMap<Questionnaire, FormIndex>()

export function formIndex(questionnaire: Questionnaire): FormIndex {
  const known = made.get(questionnaire)
  if (known) return known
  const questionsOf = new Map<string, number>()
  for (const { variable } of questionnaire.questions) {
    if (variable !== null) questionsOf.set(variable, (questionsOf.get(variable) ?? 0) + 1)
  }
  const question = new Map(questionnaire.questions.map(question => [question.name, question]))
  const index = {
    question,
    decidedBy: new Map(questionnaire.questions.map(({ name, relevant }) => [name, answeredIn(relevant, question)])),
    variable: new Map(questionnaire.variables.map(variable => [variable.id, variable])),
    questionsOf,
  }
  made.set(questionnaire, index)
  return index
}

function answeredIn(expression: Expression | null, questions: FormIndex['question'], found = new Set<string>()) {
  for (const name of expression?.names ?? []) {
    const question = questions.get(name)
    if (question?.kind === 'calculate') answeredIn(question.calculation, questions, found)
    else found.add(name)
  }
  return found
}

/** Unique within a form. */
export const placeKey = ({ question, entry }: Place) => `${question}@${entry ?? ''}`
export const isSamePlace = (one: Place, other: Place) => one.question === other.question && one.entry === other.entry

export const stateAt = ({ questions }: FormState, place: Place): QuestionState | undefined =>
  questions.find(state => isSamePlace(state, place))

/** Whether it is answered by typing, rather than by choosing. */
export const isTyped = (question: Question | undefined) =>
  question !== undefined && ['text', 'integer', 'decimal', 'date'].includes(question.kind)
