import { IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { QuestionState } from '#domain/questionnaire/form-state'
import { Icon } from '../../../components/icon.tsx'
import { useShownText } from '../practice-words.ts'
import { placeKey } from './form-index.ts'
import classes from './current-question.module.css'
import { useInterview } from './use-interview.ts'
import { useShownValue } from './use-shown-value.ts'
import { verdictOf } from './verdict.ts'

/** Guided mode, once it is answered: whether that is right, what decides it, and why. */
export function FeedbackNote({ state }: { state: QuestionState }) {
  const { t } = useTranslation('practice')
  const { opened, told } = useInterview()
  const shownText = useShownText(opened.practiceCase.people)
  const shownValue = useShownValue()
  const known = told[placeKey(state)]
  if (!known || known.value !== state.value) return null
  const { compared, decisions } = known.feedback
  if (compared === null) {
    return (
      <p className={classes.feedback} role="status">
        <Icon of={IconInfoCircle} /> {t('interview.feedback.nobody')}
      </p>
    )
  }
  const { right } = compared
  const isRight = verdictOf(known.feedback) === 'right'
  const { code, label } = shownValue({ ...state, value: right })
  return (
    <div className={classes.feedback} data-right={isRight || undefined} role="status">
      <Icon of={isRight ? IconCircleCheck : IconCircleX} />
      <div>
        <p className={classes.verdict}>
          {isRight
            ? t('interview.feedback.right')
            : right === ''
              ? t('interview.feedback.shouldBeBlank')
              : t('interview.feedback.shouldBe', { value: [code, label].filter(Boolean).join(' ') })}
        </p>
        {decisions.map(({ sentence, why }) => (
          <p key={sentence} lang="id">
            <q>{shownText(sentence)}</q> {shownText(why)}
          </p>
        ))}
      </div>
    </div>
  )
}
