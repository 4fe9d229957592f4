import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SearchResult } from '#contract/allocation'
import type { Tier } from '#domain/training/training'
import { Card } from '../../components/card.tsx'
import { Note } from '../../components/note.tsx'
import { showDone } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './found-plan-card.module.css'
import { ObjectivesTable } from './objectives-table.tsx'
import { adoptFound, discardFound, usePlanSearch } from './plan-search.ts'
import { UntrainedNote } from './untrained-note.tsx'
import { useTierSentence } from './use-tier-sentence.ts'

type FoundPlanCardProps = {
  result: SearchResult
  tier: Tier
  /** Whether the plan in use was kept as far as may be. */
  isAdjusted: boolean
  /** Whether the settings were changed since the search began. */
  isOutdated: boolean
}

/** The plan that the search found, to be used or thrown away. */
export function FoundPlanCard({ result, tier, isAdjusted, isOutdated }: FoundPlanCardProps) {
  const { t } = useTranslation('allocation')
  const { number } = useFormat()
  const queryClient = useQueryClient()
  const router = useRouter()
  const sentence = useTierSentence()
  const found = result.tiers.find(one => one.tier === tier)
  const isBroken = result.violations.length > 0

  const adopt = async () => {
    await adoptFound(queryClient)
    if (usePlanSearch.getState().at !== 'idle') return
    showDone(t('found.adopted'))
    // Who went elsewhere meanwhile is not called away from there.
    if (router.latestLocation.pathname === '/rencana') await router.navigate({ to: '/kelas' })
  }

  return (
    <Card
      title={
        isAdjusted
          ? t('found.adjusted')
          : result.milliseconds < 1000
            ? t('found.atOnce')
            : t('found.title', { count: Math.round(result.milliseconds / 1000) })
      }
      aside={
        <>
          <Button size="xs" variant="outline" color="red" onClick={() => void discardFound()}>
            {t('found.discard')}
          </Button>
          <Button size="xs" disabled={isBroken} onClick={() => void adopt()}>
            {t('found.adopt')}
          </Button>
        </>
      }
    >
      {found && found.classes > 0 && <ObjectivesTable tier={found} />}
      <div className={classes.foot}>
        {isOutdated && <Note kind="warn">{t('found.outdated')}</Note>}
        <p role="status">{found ? sentence(found) : t('found.nothing')}</p>
        <UntrainedNote classes={result.untrained} />
        {isBroken ? (
          <Note kind="bad" title={t('found.broken')}>
            {result.violations.map(({ kind, count }) => `${kind} (${number(count)})`).join(', ')}
          </Note>
        ) : (
          <p className={classes.checked}>{t('found.checked')}</p>
        )}
      </div>
    </Card>
  )
}
