import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Training } from '#domain/training/training'
import { api } from '../../api.ts'
import type { Forecast } from './forecast.ts'
import { startSearch, usePlanSearch } from './plan-search.ts'

type SearchButtonProps = {
  training: Training
  /** Where the people do not fit, taking a way out is the first thing to do, not this. */
  answer: Forecast
  /** Awaited first: the search reads the settings that main knows. False where they could not be saved. */
  beforeSearch: () => Promise<boolean>
  disabled: boolean
}

/** Starts the search of both tiers; not there while one runs or waits for a decision. */
export function SearchButton({ training, answer, beforeSearch, disabled }: SearchButtonProps) {
  const { t } = useTranslation('allocation')
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  const at = usePlanSearch(search => search.at)
  if (at === 'searching' || at === 'found' || answer.people === 0) return null
  const search = async () => {
    if (await beforeSearch()) await startSearch(training)
  }
  // A plan for people who changed is adjusted first (current-plan-card.tsx); one that holds needs nothing.
  const isNext = !answer.isLate && (!plan || (plan.settingsChanged && !plan.rosterChanged))
  return (
    <Button variant={isNext ? 'filled' : 'default'} disabled={disabled} onClick={() => void search()}>
      {t(plan ? 'search.startNew' : 'search.start')}
    </Button>
  )
}
