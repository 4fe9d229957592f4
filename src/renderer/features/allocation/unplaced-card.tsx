import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { UnplacedPerson } from '#contract/allocation'
import type { Tier } from '#domain/training/training'
import { api, useRegionNames } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { DataTable } from '../../components/data-table.tsx'
import type { Column } from '../../components/data-table-column.ts'
import classes from './unplaced-card.module.css'

/** The people for whom the plan in use has no class, each with the reason. */
export function UnplacedCard({ tier }: { tier: Tier }) {
  const { t } = useTranslation('allocation')
  const { provinceName, regencyName } = useRegionNames()
  const { data: unplaced } = useSuspenseQuery(api.allocation.unplaced.queryOptions())
  const people = unplaced.filter(person => person.tier === tier)
  if (people.length === 0) return null

  const columns: Column<UnplacedPerson>[] = [
    { id: 'name', header: t('unplaced.name'), value: person => person.name },
    { id: 'province', header: t('unplaced.province'), value: person => provinceName(person.provinceCode), width: 160 },
    {
      id: 'regency',
      header: t('unplaced.regency'),
      value: person => (person.regencyCode === null ? t('unplaced.office') : regencyName(person.regencyCode)),
      width: 180,
    },
    { id: 'reason', header: t('unplaced.reason'), value: person => t(`unplacedReason.${person.reason}`), width: 256 },
  ]
  return (
    <Card title={t('unplaced.title', { count: people.length })}>
      <div className={classes.table}>
        <DataTable
          label={t('unplaced.title', { count: people.length })}
          columns={columns}
          rows={people}
          rowKey={person => person.participantId}
        />
      </div>
    </Card>
  )
}
