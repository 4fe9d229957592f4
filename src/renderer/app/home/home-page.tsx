import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Page } from '../../components/page.tsx'
import { useFormat } from '../../components/use-format.ts'
import { AttentionCard } from './attention-card.tsx'
import classes from './home-page.module.css'
import { LatestChanges } from './latest-changes.tsx'
import { NextStep } from './next-step.tsx'
import { PlacementMap } from './placement-map.tsx'
import { Steps } from './steps.tsx'
import { useStanding } from './use-standing.ts'

/** Where do we stand, and what is next? */
export function HomePage() {
  const standing = useStanding()
  return (
    <Page title={standing.training.name} subtitle={<Sentence />}>
      <Steps standing={standing} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <NextStep standing={standing} />
          <AttentionCard standing={standing} />
        </div>
        <div className={classes.column}>
          <PlacementMap />
          <LatestChanges />
        </div>
      </div>
    </Page>
  )
}

function Sentence() {
  const { t } = useTranslation('app')
  const { day } = useFormat()
  const { data: roster } = useSuspenseQuery(api.roster.summary.queryOptions())
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  const { companions, instructors } = roster
  if (companions + instructors === 0) return t('home.nobody')

  const provinces = roster.provinces.filter(province => province.companions + province.instructors > 0).length
  const first = plan?.tiers.flatMap(tier => tier.firstDate ?? []).sort()[0]
  if (!plan || !first) return t('home.people', { companions, instructors, provinces })
  const all = plan.tiers.reduce((sum, tier) => sum + tier.classes, 0)
  return t('home.plan', { companions, instructors, classes: all, first: day(first) })
}
