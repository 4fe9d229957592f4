import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Tier } from '#domain/training/training'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Note } from '../../components/note.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './found-plan-card.module.css'
import { ObjectivesTable } from './objectives-table.tsx'
import { useTierSentence } from './use-tier-sentence.ts'

/** The plan in use. */
export function CurrentPlanCard({ tier }: { tier: Tier }) {
  const { t } = useTranslation('allocation')
  const { instant } = useFormat()
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  const sentence = useTierSentence()
  const result = plan?.tiers.find(one => one.tier === tier)
  if (!plan || !result) return null
  return (
    <Card title={t('current.title', { number: plan.number, at: instant(plan.adoptedAt) })}>
      {result.classes > 0 && <ObjectivesTable tier={result} />}
      <div className={classes.foot}>
        <p>{sentence(result)}</p>
        {plan.rosterChanged && <Note kind="warn">{t('current.rosterChanged')}</Note>}
      </div>
    </Card>
  )
}
