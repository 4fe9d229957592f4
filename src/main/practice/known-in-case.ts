import type { RecordedDeed } from '#contract/practice'
import type { PracticeCase } from '#domain/practice/practice-case'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'

/** What a deed names that neither the case nor its form has; null where all is there. */
export function unknownName(
  deed: RecordedDeed,
  { sayings, documents, views }: PracticeCase,
  questionnaire: Questionnaire,
): string | null {
  switch (deed.kind) {
    case 'asked':
      return sayings.some(({ id }) => id === deed.saying) ? null : deed.saying
    case 'looked':
      return [...documents, ...views].some(({ key }) => key === deed.at) ? null : deed.at
    case 'read-concept':
      return questionnaire.variables.some(({ id }) => id === deed.variable) ? null : deed.variable
    case 'answered':
    case 'gave-reason':
      return isAsked(questionnaire, deed.question, deed.entry) ? null : deed.question
    default:
      return null
  }
}

/** Whether there is such a place in the form: in the family or, with an entry, in a repeat. */
export const isAsked = ({ questions }: Questionnaire, question: string, entry: string | null) =>
  questions.some(
    ({ name, kind, repeat }) =>
      name === question && kind !== 'note' && kind !== 'calculate' && (repeat === null) === (entry === null),
  )
