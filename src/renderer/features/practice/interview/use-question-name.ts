import type { Place } from '#domain/questionnaire/answers'
import { useWords } from '../practice-words.ts'
import { formIndex, stateAt } from './form-index.ts'
import { useInterview } from './use-interview.ts'

/** Short where it can be: the variable's own name, `K18 Bahan bakar memasak`, else the question's label. */
export function useQuestionName(): (place: Place) => string {
  const { opened, form } = useInterview()
  const words = useWords()
  return place => {
    const { question, variable, questionsOf } = formIndex(opened.questionnaire)
    const asked = question.get(place.question)
    const of = asked?.variable ?? null
    const label = stateAt(form, place)?.label ?? asked?.label
    const name = of !== null && questionsOf.get(of) === 1 ? variable.get(of)?.name : undefined
    const shown = name ?? label
    return `${of === null ? '' : `${of} `}${shown ? words(shown) : place.question}`
  }
}
