import { useTranslation } from 'react-i18next'
import { useShownName } from '../../../components/screen-share.ts'
import { valueAt } from './attempt-store.ts'
import { useInterview } from './use-interview.ts'

/** What a member is called while being recorded: the name, or which one it is. */
export function useMemberName(): (entry: string) => string {
  const { t } = useTranslation('practice')
  const { attempt } = useInterview()
  const shownName = useShownName()
  return entry => {
    const name = valueAt(attempt, { question: 'nama', entry }).trim()
    const members = Object.values(attempt.answers.entries).flat()
    return name === ''
      ? t('interview.members.number', { number: members.findIndex(({ id }) => id === entry) + 1 })
      : shownName(name.slice(0, 60))
  }
}
