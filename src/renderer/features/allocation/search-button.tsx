import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Tier, Training } from '#domain/training/training'
import { api } from '../../api.ts'
import { startSearch, usePlanSearch } from './plan-search.ts'
import { useAnswer } from './use-answer.ts'

type SearchButtonProps = {
  training: Training
  /** The tier on the page. Where its people do not fit, taking a way out is the first thing to do, not this. */
  tier: Tier
  /** Awaited first: the search reads the settings that main knows. False where they could not be saved. */
  beforeSearch: () => Promise<boolean>
  disabled: boolean
}

/** Starts the search of both tiers; not there while one runs or waits for a decision. */
export function SearchButton({ training, tier, beforeSearch, disabled }: SearchButtonProps) {
  const { t } = useTranslation('allocation')
  const { answer } = useAnswer(training.tiers[tier])
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  const at = usePlanSearch(search => search.at)
  if (at === 'searching' || at === 'found' || answer.people === 0) return null
  const search = async () => {
    if (await beforeSearch()) await startSearch(training)
  }
  // A plan for people who changed is adjusted first (current-plan-card.tsx).
  const isSecond = answer.isLate || plan?.rosterChanged
  return (
    <Button variant={isSecond ? 'default' : 'filled'} disabled={disabled} onClick={() => void search()}>
      {t(plan ? 'search.startNew' : 'search.start')}
    </Button>
  )
}
