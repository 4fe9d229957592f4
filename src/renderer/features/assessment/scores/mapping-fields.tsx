import { Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DesignId } from '#contract/assessment'
import type { CheckedScoreFile, ColumnRole } from '#contract/assessment-scores'
import { api } from '../../../api.ts'
import { recheckScores } from './score-import.ts'
import classes from './scores.module.css'

type MappingFieldsProps = { file: CheckedScoreFile; designId: DesignId }

/** What each column holds. Folded away where that is known; what is said is remembered. */
export function MappingFields({ file: { file, columns, obstacle }, designId }: MappingFieldsProps) {
  const { t } = useTranslation('scores')
  const roles = useRoles(designId)
  const choose = (at: number, value: string | null) => {
    const role = value === null ? null : toRole(value)
    void recheckScores(file, { mapping: columns.map((column, index) => (index === at ? role : column.role)) })
  }
  return (
    <details className={classes.mapping} open={obstacle?.kind === 'columns' || undefined}>
      <summary className={classes.summary}>{t('review.mapping')}</summary>
      <p className={classes.detail}>{t('review.mappingHint')}</p>
      <div className={classes.columns}>
        {columns.map(({ header, role, samples }, at) => (
          <Select
            // Columns have no name of their own but their place.
            key={at}
            label={header.trim() === '' ? t('review.noHeader', { number: at + 1 }) : header}
            labelProps={{ className: classes.header, title: header }}
            description={samples.length > 0 ? t('review.samples', { samples: samples.join(', ') }) : undefined}
            inputWrapperOrder={['label', 'input', 'description']}
            placeholder={t('review.unused')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('review.unused') }}
            nothingFoundMessage={t('noMatch')}
            limit={60}
            data={roles}
            value={role && toValue(role)}
            onChange={value => choose(at, value)}
          />
        ))}
      </div>
    </details>
  )
}

const toValue = (role: ColumnRole) => ('item' in role ? `${role.is}:${role.item}` : role.is)

function toRole(value: string): ColumnRole {
  const [is = '', ...item] = value.split(':')
  if (is === 'points' || is === 'answer') return { is, item: item.join(':') }
  return { is: is as Exclude<ColumnRole['is'], 'points' | 'answer'> }
}

const ofPersons = ['name', 'firstName', 'lastName', 'id', 'nik', 'email', 'phone'] as const
const ofScores = ['total', 'possible', 'time', 'form', 'state'] as const

function useRoles(designId: DesignId) {
  const { t } = useTranslation('scores')
  const { data: design } = useSuspenseQuery(api.assessment.design.queryOptions({ input: { designId } }))
  const ids = [...new Set([...design.forms.A, ...design.forms.B].map(({ item }) => item.id))]
  const fields = (names: readonly (typeof ofPersons)[number][] | readonly (typeof ofScores)[number][]) =>
    names.map(name => ({ value: name, label: t(`role.${name}`) }))
  const items = (is: 'answer' | 'points') =>
    ids.map(item => ({ value: `${is}:${item}`, label: t(`itemRole.${is}`, { item }) }))
  return [
    { group: t('roles.person'), items: fields(ofPersons) },
    { group: t('roles.score'), items: fields(ofScores) },
    { group: t('roles.answers'), items: items('answer') },
    { group: t('roles.points'), items: items('points') },
  ]
}
