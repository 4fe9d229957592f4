import { useTranslation } from 'react-i18next'
import { usePlanSearch } from '../features/allocation/plan-search.ts'
import { useRosterImport } from '../features/roster/roster-import.ts'

/** Work that has ended and waits for somebody to look at it. */
export type WaitingResult = { to: '/peserta' | '/rencana'; name: string; isBad: boolean }

export function useWaitingResults(): WaitingResult[] {
  const { t } = useTranslation('app')
  const rosterImport = useRosterImport(({ at }) => at)
  const search = usePlanSearch(({ at }) => at)
  const results: WaitingResult[] = []

  if (rosterImport === 'checked') results.push({ to: '/peserta', name: t('running.checked'), isBad: false })
  if (rosterImport === 'unreadable' || rosterImport === 'failed') {
    results.push({ to: '/peserta', name: t('running.notImported'), isBad: true })
  }
  if (search === 'found') results.push({ to: '/rencana', name: t('running.found'), isBad: false })
  if (search === 'failed') results.push({ to: '/rencana', name: t('running.notFound'), isBad: true })
  return results
}
