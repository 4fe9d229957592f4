import { useTranslation } from 'react-i18next'
import { useFormat } from '../components/use-format.ts'
import { stopSearch, usePlanSearch } from '../features/allocation/plan-search.ts'
import { cancelImport, useRosterImport } from '../features/roster/roster-import.ts'
import type { RunningWork } from '../running-work.ts'

/** The import and the search, which keep more than a line says of them, as lines. */
export function useOwnWorks(): RunningWork[] {
  const { t } = useTranslation('app')
  const { number } = useFormat()
  const rosterImport = useRosterImport()
  const search = usePlanSearch()
  const works: RunningWork[] = []

  if (rosterImport.at === 'working') {
    const { step, share, secondsLeft } = rosterImport
    const isSaving = step === 'saving'
    works.push({
      id: 'import',
      name: isSaving ? t('running.import') : t('running.check'),
      to: '/peserta',
      share,
      count: null,
      secondsLeft,
      // A save is one transaction of a second or two.
      cancel: isSaving ? null : cancelImport,
    })
  }
  if (search.at === 'searching') {
    const classes = search.step?.tiers.reduce((sum, tier) => sum + tier.classes, 0) ?? 0
    works.push({
      id: 'search',
      name: t('running.search'),
      to: '/rencana',
      share: search.step?.share ?? 0,
      count: classes > 0 ? t('running.classes', { classes: number(classes) }) : null,
      secondsLeft: search.secondsLeft,
      cancel: search.isStopping ? null : () => void stopSearch(),
    })
  }
  return works
}
