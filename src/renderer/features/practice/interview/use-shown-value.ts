import type { QuestionState } from '#domain/questionnaire/form-state'
import { useFormat } from '../../../components/use-format.ts'
import { useShownText, useWords } from '../practice-words.ts'
import { formIndex } from './form-index.ts'
import { writtenAnswer } from './typed-answer.ts'
import { useInterview } from './use-interview.ts'

/** What is recorded, as a code (or a number) and the words that go with it. */
export function useShownValue(): (state: QuestionState) => { code: string | null; label: string } {
  const { opened } = useInterview()
  const { language } = useFormat()
  const words = useWords()
  const shownText = useShownText(opened.practiceCase.people)
  const { questionnaire } = opened
  return ({ question: name, value }) => {
    const question = formIndex(questionnaire).question.get(name)
    const kind = question?.kind ?? 'text'
    const choices = question?.list ? (questionnaire.lists[question.list] ?? []) : []
    const labelOf = (code: string) => {
      const choice = choices.find(one => one.code === code)
      return choice ? words(choice.label) : ''
    }
    if (kind === 'select_one') return { code: value, label: labelOf(value) }
    if (kind === 'select_multiple') return { code: null, label: value.split(' ').map(labelOf).join(', ') }
    const written = writtenAnswer(kind, value.slice(0, 300), language)
    const isNumber = kind === 'integer' || kind === 'decimal'
    return isNumber
      ? { code: written, label: question?.hint ? words(question.hint) : '' }
      : { code: null, label: shownText(written) }
  }
}
