import type { Place } from '#domain/questionnaire/answers'
import { useShownText, useWords } from '../practice-words.ts'
import { formIndex, stateAt } from './form-index.ts'
import { useInterview } from './use-interview.ts'

/**
 * Short where it can be: the variable's own name, `K18 Bahan bakar memasak`; with what tells it from the others of the
 * variable, `K16 Daya terpasang: meteran 2`; of many, that alone, `K22 Lemari es/kulkas`. Else the question's label.
 */
export function useQuestionName(): (place: Place) => string {
  const { opened, form } = useInterview()
  const words = useWords()
  const shownText = useShownText(opened.practiceCase.people)
  const { question, variable, questionsOf } = formIndex(opened.questionnaire)
  return place => {
    const asked = question.get(place.question)
    const label = words(stateAt(form, place)?.label ?? asked?.label ?? { id: place.question, en: place.question })
    const of = asked?.variable && variable.get(asked.variable)
    if (!of) return shownText(label)
    const count = questionsOf.get(of.id) ?? 1
    const [, rest] = /: (.+)$/.exec(label) ?? []
    const name =
      count === 1 ? words(of.name) : rest === undefined ? label : count >= many ? rest : `${words(of.name)}: ${rest}`
    return shownText(`${of.id} ${name}`)
  }
}

/** So many questions of a variable are a list of things. */
const many = 5
