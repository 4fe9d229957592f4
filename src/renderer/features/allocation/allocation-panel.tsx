import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { haveSameSettings } from '#domain/planning/have-same-settings'
import type { Tier, TierSettings, Training } from '#domain/training/training'
import { EmptyState } from '../../components/empty-state.tsx'
import { Note } from '../../components/note.tsx'
import classes from './allocation-panel.module.css'
import { CurrentPlanCard } from './current-plan-card.tsx'
import { FeasibilityAnswer } from './feasibility-answer.tsx'
import { FoundPlanCard } from './found-plan-card.tsx'
import { InfeasibleList } from './infeasible-list.tsx'
import { usePlanSearch } from './plan-search.ts'
import { SearchCard } from './search-card.tsx'
import { SearchFailure } from './search-failure.tsx'
import { UnplacedCard } from './unplaced-card.tsx'
import { useAnswer } from './use-answer.ts'
import { WavesCard } from './waves-card.tsx'
import { waysOut } from './ways-out.ts'
import { WaysOutCard } from './ways-out-card.tsx'

type AllocationPanelProps = {
  training: Training
  tier: Tier
  /** Whether the settings go together; what does not has no answer. */
  isSound: boolean
  onChange: (settings: TierSettings) => void
}

/** What the settings lead to, the search, and the plan that came of it. */
export function AllocationPanel({ training, tier, isSound, onChange }: AllocationPanelProps) {
  const { t } = useTranslation('allocation')
  const settings = training.tiers[tier]
  const { divisions, answer, wavesTable } = useAnswer(settings)
  const search = usePlanSearch()
  if (!isSound) return <Note kind="info">{t('unsound')}</Note>
  if (answer.people === 0) return <Nobody />

  const ways = <WaysOutCard ways={waysOut(settings, divisions, answer)} isNeeded={answer.isLate} onTake={onChange} />
  return (
    <div className={classes.panel}>
      <FeasibilityAnswer settings={settings} answer={answer} />
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
      {answer.isLate && (search.at === 'idle' || search.at === 'failed') && ways}
      <InfeasibleList divisions={answer.unplaceable} />
      {search.at !== 'found' && search.at !== 'searching' && (
        <>
          <CurrentPlanCard tier={tier} training={training} isSecond={answer.isLate} />
          <UnplacedCard tier={tier} />
        </>
      )}
      {!answer.isLate && search.at === 'idle' && ways}
      {wavesTable && search.at !== 'found' && search.at !== 'searching' && (
        <WavesCard rows={wavesTable} settings={settings} wavesNow={answer.waves} onTake={onChange} />
      )}
    </div>
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
