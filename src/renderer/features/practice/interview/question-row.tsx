import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { QuestionState } from '#domain/questionnaire/form-state'
import { Icon } from '../../../components/icon.tsx'
import { FaultLines } from './fault-lines.tsx'
import { formIndex, placeKey, isSamePlace } from './form-index.ts'
import classes from './form-panel.module.css'
import { isGiven, stepTo } from './steps.ts'
import { useAskedWhen } from './use-asked-when.ts'
import { useInterview } from './use-interview.ts'
import { useShownValue } from './use-shown-value.ts'
import { useQuestionName } from './use-question-name.ts'
import { verdictOf } from './verdict.ts'

/** One question that is not the current one: its code, what it asks, what is recorded, and what is wrong with that. */
export function QuestionRow({ state }: { state: QuestionState }) {
  const { t } = useTranslation('practice')
  const { opened, faults, goTo, told, attempt } = useInterview()
  const question = formIndex(opened.questionnaire).question.get(state.question)
  const questionName = useQuestionName()
  const shownValue = useShownValue()
  const whenAsked = useAskedWhen()
  if (!question) return null
  const own = faults.filter(fault => isSamePlace(fault, state))
  const { code, label } = shownValue(state)
  const feedback = told[placeKey(state)]
  const isTold = feedback !== undefined && feedback.value === state.value && verdictOf(feedback.feedback) !== 'unknown'
  const isRight = isTold && verdictOf(feedback.feedback) === 'right'
  const name = questionName(state).replace(/^[IK]\d\d /, '')

  if (!state.isAsked) {
    return (
      <div className={classes.row} data-off>
        <span className={classes.code}>{question.variable}</span>
        <span className={classes.label} title={name}>
          {name}
        </span>
        <span className={classes.blank}>
          {whenAsked(state)}
          {state.kept !== null && ` ${t('interview.kept')}`}
        </span>
      </div>
    )
  }
  return (
    <div>
      <button
        type="button"
        className={classes.row}
        data-place={placeKey(state)}
        onClick={() => void goTo(stepTo(opened.questionnaire, state))}
      >
        <span className={classes.code}>{question.variable}</span>
        <span className={classes.label} title={name}>
          {name}
        </span>
        {state.value === '' ? (
          <span className={classes.blank}>{t(state.isRequired ? 'interview.blank' : 'interview.optional')}</span>
        ) : (
          <span className={classes.value}>
            {code !== null && <span className={classes.valueCode}>{code}</span>}
            <span className={classes.valueLabel} title={label}>
              {label}
            </span>
            {isGiven(state, opened.practiceCase.prefilled) && attempt.recordedAt[placeKey(state)] === undefined && (
              <span className={classes.given}>{t('interview.given')}</span>
            )}
          </span>
        )}
        {isTold && (
          <span
            className={classes.told}
            data-right={isRight || undefined}
            role="img"
            aria-label={t(isRight ? 'interview.feedback.right' : 'interview.feedback.wrong')}
          >
            <Icon of={isRight ? IconCircleCheck : IconCircleX} />
          </span>
        )}
      </button>
      <FaultLines faults={own} />
    </div>
  )
}
