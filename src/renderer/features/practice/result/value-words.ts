import type { Question, Questionnaire } from '#domain/questionnaire/questionnaire'
import { useFormat } from '../../../components/use-format.ts'
import { formIndex } from '../interview/form-index.ts'
import { writtenAnswer } from '../interview/typed-answer.ts'
import { useShownText, useWords } from '../practice-words.ts'

export type ValueWords = { code: string | null; label: string }

/** A value as people read it: the code with the words of its list, or what was written. */
export function useValueWords(
  questionnaire: Questionnaire,
  people: readonly { name: string; calledAs: string }[],
): (question: string, value: string) => ValueWords {
  const { language } = useFormat()
  const words = useWords()
  const shownText = useShownText(people)
  return (name, value) => {
    const question = formIndex(questionnaire).question.get(name)
    const labelOf = (code: string) => {
      const choice = choicesOf(question, questionnaire.lists).find(one => one.code === code)
      return choice ? words(choice.label) : ''
    }
    if (question?.kind === 'select_one') return { code: value, label: labelOf(value) }
    if (question?.kind === 'select_multiple') {
      const codes = value.split(' ').filter(Boolean)
      return { code: null, label: codes.map(code => `${code} ${labelOf(code)}`).join(', ') }
    }
    return { code: null, label: shownText(writtenAnswer(question?.kind ?? 'text', value.slice(0, 300), language)) }
  }
}

const choicesOf = (question: Question | undefined, lists: Questionnaire['lists']) =>
  (question?.list ? lists[question.list] : undefined) ?? []
