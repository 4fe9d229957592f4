import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { startSearch, usePlanSearch } from './plan-search.ts'

type SearchButtonProps = {
  /** Awaited first: the search reads the settings that main knows. */
  beforeSearch: () => Promise<void>
  disabled: boolean
}

/** Starts the search of both tiers; not there while one runs or waits for a decision. */
export function SearchButton({ beforeSearch, disabled }: SearchButtonProps) {
  const { t } = useTranslation('allocation')
  const { data: summary } = useSuspenseQuery(api.roster.summary.queryOptions())
  const at = usePlanSearch(search => search.at)
  if (at === 'searching' || at === 'found' || summary.companions + summary.instructors === 0) return null
  return (
    <Button disabled={disabled} onClick={() => void beforeSearch().then(startSearch)}>
      {t('search.start')}
    </Button>
  )
}
