import { useTranslation } from 'react-i18next'
import type { ItemWithoutKey } from '#domain/assessment/item-without-key'
import { type AnswerChoice, choicesOf } from './answer-choices.ts'

export function useChoices(): (item: ItemWithoutKey) => AnswerChoice[] {
  const { t } = useTranslation('assessment')
  const truth = {
    trueKey: t('answer.trueKey'),
    true: t('answer.true'),
    falseKey: t('answer.falseKey'),
    false: t('answer.false'),
  }
  return item => choicesOf(item.answer, truth)
}
