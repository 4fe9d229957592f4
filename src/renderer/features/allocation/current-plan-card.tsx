import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Tier, Training } from '#domain/training/training'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Note } from '../../components/note.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './found-plan-card.module.css'
import { ObjectivesTable } from './objectives-table.tsx'
import { startSearch } from './plan-search.ts'
import { UntrainedNote } from './untrained-note.tsx'
import { useTierSentence } from './use-tier-sentence.ts'

type CurrentPlanCardProps = {
  tier: Tier
  training: Training
  /** Whether something else is to be done first, so that another button is the filled one. */
  isSecond: boolean
}

/** The plan in use; where the people changed since, the button that keeps it for them. */
export function CurrentPlanCard({ tier, training, isSecond }: CurrentPlanCardProps) {
  const { t } = useTranslation('allocation')
  const { instant } = useFormat()
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  const sentence = useTierSentence()
  const result = plan?.tiers.find(one => one.tier === tier)
  if (!plan || !result) return null
  return (
    <Card
      title={t('current.title', { number: plan.number, at: instant(plan.adoptedAt) })}
      aside={
        <>
          <Button size="xs" variant="default" component={Link} to="/kelas">
            {t('current.classes')}
          </Button>
          {plan.rosterChanged && (
            <Button
              size="xs"
              variant={isSecond ? 'default' : 'filled'}
              onClick={() => void startSearch(training, true)}
            >
              {t('current.adjust')}
            </Button>
          )}
        </>
      }
    >
      {/* A plan of the centre comes without the nation's goals. */}
      {result.objectives.length > 0 && <ObjectivesTable tier={result} />}
      <div className={classes.foot}>
        <p>{sentence(result)}</p>
        {plan.rosterChanged && <Note kind="warn">{t('current.rosterChanged')}</Note>}
        {plan.settingsChanged && <Note kind="warn">{t('current.settingsChanged')}</Note>}
        <UntrainedNote classes={plan.untrained} />
      </div>
    </Card>
  )
}
