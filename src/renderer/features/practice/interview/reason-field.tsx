import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '#domain/questionnaire/answers'
import { usePendingSave } from '../../../unsaved-work.ts'
import { isSamePlace } from './form-index.ts'
import { useInterview } from './use-interview.ts'

/** Why an answer stands although it was warned of, where the questionnaire wants to know; kept on leaving the field. */
export function ReasonField({ place, check }: { place: Place; check: string }) {
  const { t } = useTranslation('practice')
  const { attempt, session } = useInterview()
  const given = attempt.reasons.find(one => one.check === check && isSamePlace(one, place))?.reason ?? ''
  const [typed, setTyped] = useState(given)
  const keep = async () => {
    const { question, entry } = place
    const reason = typed.trim()
    if (reason !== given) await session.record({ kind: 'gave-reason', question, entry, check, reason })
  }
  usePendingSave(keep)
  return (
    <TextInput
      size="xs"
      label={t('interview.reason')}
      value={typed}
      maxLength={500}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={() => void keep()}
    />
  )
}
