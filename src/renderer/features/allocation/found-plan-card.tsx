import { Button } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SearchResult } from '#contract/allocation'
import type { Tier } from '#domain/training/training'
import { api } from '../../api.ts'
import { useChanges } from '../../changes.ts'
import { Card } from '../../components/card.tsx'
import { Note } from '../../components/note.tsx'
import classes from './found-plan-card.module.css'
import { ObjectivesTable } from './objectives-table.tsx'
import { adoptFound, discardFound } from './plan-search.ts'
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
  const queryClient = useQueryClient()
  const { afterChange } = useChanges()
  const router = useRouter()
  const sentence = useTierSentence()
  const found = result.tiers.find(one => one.tier === tier)
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  const inUse = plan?.tiers.find(one => one.tier === tier)
  const isBroken = result.violations.length > 0

  const adopt = async () => {
    if (!(await adoptFound())) return
    // The classes of the plan before are gone: shown until the new ones are read, they would be asked for in vain.
    queryClient.removeQueries({ queryKey: api.schedule.key() })
    await afterChange()
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
      {found && found.classes > 0 && <ObjectivesTable tier={found} inUse={inUse} />}
      <div className={classes.foot}>
        {isOutdated && <Note kind="warn">{t('found.outdated')}</Note>}
        <p role="status">{found ? sentence(found) : t('found.nothing')}</p>
        <HandPlaced counts={result.handPlaced[tier - 1]} />
        <UntrainedNote classes={result.untrained} />
        {isBroken ? (
          <Note kind="bad" title={t('found.broken')}>
            <ul>
              {result.violations.map(({ kind, count }) => (
                <li key={kind}>{t('found.violation', { words: t(`violation.${kind}`), count })}</li>
              ))}
            </ul>
          </Note>
        ) : (
          <p className={classes.checked}>{t('found.checked')}</p>
        )}
      </div>
    </Card>
  )
}

/** Who was put into a class by hand, and is still there or could not be. */
function HandPlaced({ counts }: { counts: SearchResult['handPlaced'][number] | undefined }) {
  const { t } = useTranslation('allocation')
  if (!counts) return null
  return (
    <>
      {counts.stayed > 0 && <p>{t('handPlaced.stayed', { count: counts.stayed })}</p>}
      {counts.moved > 0 && <Note kind="warn">{t('handPlaced.moved', { count: counts.moved })}</Note>}
    </>
  )
}
