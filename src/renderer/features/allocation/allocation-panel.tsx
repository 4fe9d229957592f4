import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { haveSameSettings } from '#domain/planning/have-same-settings'
import type { Tier, TierSettings, Training } from '#domain/training/training'
import { EmptyState } from '../../components/empty-state.tsx'
import classes from './allocation-panel.module.css'
import { CurrentPlanCard } from './current-plan-card.tsx'
import { FoundPlanCard } from './found-plan-card.tsx'
import { InfeasibleList } from './infeasible-list.tsx'
import { usePlanSearch } from './plan-search.ts'
import { SearchCard } from './search-card.tsx'
import { SearchFailure } from './search-failure.tsx'
import { UnplacedCard } from './unplaced-card.tsx'
import type { Answer } from './use-answer.ts'
import { WavesCard } from './waves-card.tsx'
import { waysOut } from './ways-out.ts'
import { FasterWaysCard, NeededWaysCard } from './ways-out-card.tsx'

type AllocationPanelProps = {
  training: Training
  tier: Tier
  answer: Answer
  /** Takes settings that the page offered. */
  onTake: (settings: TierSettings) => void
}

/** What can be done about the answer: the search, the plan that came of it, and other settings. */
export function AllocationPanel({ training, tier, answer, onTake }: AllocationPanelProps) {
  const search = usePlanSearch()
  const { forecast } = answer
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Zoomed in, the button that begins it is far above; and where it had the focus, it is gone now.
    if (search.at === 'searching') panel.current?.scrollIntoView({ block: 'start' })
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true })
  }, [search.at])
  if (forecast.people === 0) return <Nobody />
  return (
    <div ref={panel} tabIndex={-1} className={classes.panel}>
      {search.at === 'searching' && <SearchCard state={search} tier={tier} />}
      {search.at === 'found' && (
        <FoundPlanCard
          result={search.result}
          tier={tier}
          isAdjusted={search.keep}
          isOutdated={!search.keep && !haveSameSettings(search.training, training)}
        />
      )}
      {search.at === 'failed' && <SearchFailure error={search.error} />}
      {search.at === 'searching' || search.at === 'found' ? (
        <InfeasibleList divisions={forecast.unplaceable} />
      ) : (
        <WithoutSearch training={training} tier={tier} answer={answer} onTake={onTake} />
      )}
    </div>
  )
}

/** What is needed first; then the plan in use; then what one might look at, folded. */
function WithoutSearch({ training, tier, answer, onTake }: AllocationPanelProps) {
  const settings = training.tiers[tier]
  const { divisions, forecast, wavesTable } = answer
  const ways = waysOut(settings, divisions, forecast)
  return (
    <>
      {forecast.isLate && <NeededWaysCard ways={ways} onTake={onTake} />}
      <InfeasibleList divisions={forecast.unplaceable} />
      <CurrentPlanCard tier={tier} training={training} isSecond={forecast.isLate} />
      <UnplacedCard tier={tier} />
      {!forecast.isLate && <FasterWaysCard ways={ways} onTake={onTake} />}
      {wavesTable && (
        <WavesCard
          key={settings.classCount}
          rows={wavesTable}
          settings={settings}
          wavesNow={forecast.waves}
          onTake={onTake}
        />
      )}
    </>
  )
}

function Nobody() {
  const { t } = useTranslation('allocation')
  return (
    <EmptyState
      icon={IconUsers}
      title={t('nobody.title')}
      action={
        <Button component={Link} to="/peserta">
          {t('nobody.button')}
        </Button>
      }
    >
      {t('nobody.text')}
    </EmptyState>
  )
}
