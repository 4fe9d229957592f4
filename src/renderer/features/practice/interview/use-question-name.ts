import type { Place } from '#domain/questionnaire/answers'
import { useWords } from '../practice-words.ts'
import { formIndex, stateAt } from './form-index.ts'
import { useInterview } from './use-interview.ts'

/**
 * Short where it can be: the variable's own name, `K18 Bahan bakar memasak`, else the question's label; of many that
 * begin alike, what comes after it, `K22 Lemari es/kulkas`.
 */
export function useQuestionName(): (place: Place) => string {
  const { opened, form } = useInterview()
  const words = useWords()
  return place => {
    const { question, variable, questionsOf } = formIndex(opened.questionnaire)
    const asked = question.get(place.question)
    const of = asked?.variable ?? null
    const label = stateAt(form, place)?.label ?? asked?.label
    const name = of !== null && questionsOf.get(of) === 1 ? variable.get(of)?.name : undefined
    const text = words(name ?? label ?? { id: place.question, en: place.question })
    const isOfMany = of !== null && (questionsOf.get(of) ?? 0) >= many && text.includes(': ')
    return `${of === null ? '' : `${of} `}${isOfMany ? text.slice(text.indexOf(': ') + 2) : text}`
  }
}

/** So many questions of a variable are a list of things. */
const many = 5
