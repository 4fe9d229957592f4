import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { longestAnswer } from '#domain/practice/longest-answer'
import { Icon } from '../../../components/icon.tsx'
import { useWords } from '../practice-words.ts'
import type { AnswerFault } from './form-faults.ts'
import classes from './form-panel.module.css'

/** What is wrong with one answer, errors and warnings together, below it. */
export function FaultLines({ faults, id }: { faults: readonly AnswerFault[]; id?: string | undefined }) {
  const faultWords = useFaultWords()
  if (faults.length === 0) return null
  return (
    <ul className={classes.faults} id={id}>
      {faults.map((fault, at) => (
        <li key={at} data-severity={fault.severity}>
          <Icon of={fault.severity === 'error' ? IconCircleX : IconAlertTriangle} />
          {faultWords(fault)}
        </li>
      ))}
    </ul>
  )
}

/** A fault in words: what a field does not take with what to do, else the questionnaire's own message. */
export function useFaultWords(): (fault: AnswerFault) => string {
  const { t } = useTranslation('practice')
  const words = useWords()
  return ({ unkept, fault }) => {
    if (fault === null) return t('interview.wrongKind.unkept', { letters: unkept, most: longestAnswer })
    if (fault.message) return words(fault.message)
    return t(`interview.wrongKind.${fault.wrongKind ?? 'other'}`)
  }
}
