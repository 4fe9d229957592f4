import { Button, Progress } from '@mantine/core'
import { IconPlayerStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Tier } from '#domain/training/training'
import { Card } from '../../components/card.tsx'
import { Icon } from '../../components/icon.tsx'
import { ObjectivesTable } from './objectives-table.tsx'
import { type PlanSearch, stopSearch } from './plan-search.ts'
import classes from './search-card.module.css'

type SearchCardProps = { state: Extract<PlanSearch, { at: 'searching' }>; tier: Tier }

/** The search while it runs: how far, the best so far, and the button that ends it with that. */
export function SearchCard({ state, tier }: SearchCardProps) {
  const { t } = useTranslation('allocation')
  const share = state.step?.share ?? 0
  const best = state.step?.tiers.find(result => result.tier === tier)

  const title = t(state.keep ? 'search.adjusting' : 'search.running')
  return (
    <Card
      title={title}
      aside={
        <>
          <span className={classes.left}>
            {state.secondsLeft !== null && t('search.secondsLeft', { count: state.secondsLeft })}
          </span>
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon of={IconPlayerStop} size={14} />}
            loading={state.isStopping}
            onClick={() => void stopSearch()}
          >
            {t('search.stop')}
          </Button>
        </>
      }
    >
      <Progress value={share * 100} size={3} radius={0} aria-label={title} />
      {best && <ObjectivesTable tier={best} />}
      <p className={classes.foot} role="status">
        {best ? t('search.best', { classes: best.classes, min: best.minSize, max: best.maxSize }) : t('search.first')}{' '}
        {t('search.mayLeave')}
      </p>
    </Card>
  )
}
