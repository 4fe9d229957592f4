import type { TFunction } from 'i18next'
import type { RosterCounts } from '#contract/roster-review'

/** What an import did. */
export function doneWords(t: TFunction<'import'>, counts: RosterCounts, withdrewGone: boolean) {
  const { new: added, changed, setAside } = counts
  const withdrawn = withdrewGone ? counts.gone : 0
  if (added + changed + setAside + withdrawn === 0) return t('done.nothing')
  const taken = t('done.taken', { new: added, changed, setAside })
  return withdrawn === 0 ? taken : `${taken}; ${t('done.withdrawn', { count: withdrawn })}`
}
