import { useTranslation } from 'react-i18next'
import type { AttemptResult } from '#contract/practice'
import type { ComparedValue } from '#domain/practice/practice-score'
import { useShownName } from '../../../components/screen-share.ts'
import { formIndex } from '../interview/form-index.ts'
import { useShownText, useWords } from '../practice-words.ts'
import type { ResultRow } from './result-rows.ts'

/** How the rows of a result are called. */
export function useResultWords({ practiceCase, questionnaire }: AttemptResult) {
  const { t } = useTranslation('practice')
  const words = useWords()
  const shownName = useShownName()
  const shownText = useShownText(practiceCase.people)
  const { question, variable, questionsOf } = formIndex(questionnaire)

  const personOf = ({ member, recorded, question }: ComparedValue) => {
    const person = practiceCase.people.find(({ key }) => key === member)
    if (person) return shownName(person.name)
    return question === 'nama' && recorded !== '' ? shownName(recorded) : ''
  }

  /** The variable's own name where it is one question, else the question's. */
  const questionName = (row: ResultRow) => {
    const own = row.variable === null ? undefined : variable.get(row.variable)
    if (!row.value) return own ? words(own.name) : ''
    const asked = question.get(row.value.question)
    const isWhole = row.variable !== null && questionsOf.get(row.variable) === 1
    const name = isWhole || !asked ? own?.name : asked.label
    // Labels may hold `${…}`, the name of a member or a date: they are of the form, not of the result.
    return name ? shownText(withoutReferences(words(name))) : row.value.question
  }

  const rowName = (row: ResultRow) => {
    const person = row.value ? personOf(row.value) : ''
    if (person === '') return questionName(row)
    const question = questionName(row)
    // A long label would leave no room for the name behind it.
    return t(question.length <= shortLabel ? 'result.ofPerson' : 'result.personOf', { question, person })
  }

  return { rowName, questionName, personOf }
}

/** In letters. */
const shortLabel = 14

const withoutReferences = (label: string) =>
  label
    .replace(/\$\{\w+\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
