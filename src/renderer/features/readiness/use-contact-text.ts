import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ContactPerson } from '#contract/readiness'
import { utcOffsetHours } from '#domain/training/training'
import { api } from '../../api.ts'
import { useFormat } from '../../components/use-format.ts'
import { useMissingWords } from './use-missing-words.ts'

export type Contacted = Pick<ContactPerson, 'participantId' | 'name' | 'reason'> &
  Partial<Pick<ContactPerson, 'startUtc' | 'endUtc' | 'zone'>>

/** What is written to somebody: why, and what to do. `*…*` is bold in WhatsApp. */
export function useContactText() {
  const { t } = useTranslation('readiness')
  const { day, clocks } = useFormat()
  const missingWords = useMissingWords()
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  return ({ name, reason, startUtc, endUtc, zone }: Contacted, classCode: string | null): string => {
    const lines =
      reason.kind === 'class-soon'
        ? [
            t('message.classSoon', {
              code: classCode ?? '',
              day: day(reason.date),
              time: startUtc && endUtc && zone ? `${clocks(startUtc, endUtc, utcOffsetHours[zone])} ${zone}` : '',
            }),
          ]
        : [t('message.missing'), ...reason.missing.map(one => `• ${missingWords(one)}`)]
    return [`*${training.name}*`, t('message.greeting', { name }), '', ...lines, '', t('message.closing')].join('\n')
  }
}

/** The same in a line, for the list. */
export function useReasonWords() {
  const { t } = useTranslation('readiness')
  const { day } = useFormat()
  const missingWords = useMissingWords()
  return (reason: ContactPerson['reason']): string =>
    reason.kind === 'class-soon'
      ? t('contact.classSoon', { day: day(reason.date) })
      : reason.missing.map(missingWords).join('; ')
}
