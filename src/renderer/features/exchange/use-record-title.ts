import { useTranslation } from 'react-i18next'
import { useShownName } from '../../components/screen-share.ts'

/** What a record is about: which kind of fact, of whom, in which class. */
export function useRecordTitle(record: { kind: string; name: string | null; classCode: string | null }) {
  const { t } = useTranslation('exchange')
  const shownName = useShownName()
  const { kind, name, classCode } = record
  const who = name === null ? t('draft.nobody') : shownName(name)
  return `${t(`kind.${kind}` as 'kind.attendance', { defaultValue: kind })}: ${who}${classCode ? `, ${classCode}` : ''}`
}
