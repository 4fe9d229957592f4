import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CheckedRoster } from '#contract/roster'
import type { ChangedPerson, RowProblem } from '#contract/roster-review'
import { api, useRegionNames } from '../../api.ts'
import { useShownName } from '../../components/screen-share.ts'
import { useFormat } from '../../components/use-format.ts'
import { type PagedColumn, PagedTable } from './paged-table.tsx'
import classes from './paged-table.module.css'
import { useProblemWords } from './use-problem-words.ts'

type Checked = Pick<CheckedRoster, 'checkId' | 'counts'>
type Person = { name: string; role: 'companion' | 'instructor'; provinceCode: string; regencyCode: string | null }

/** What is said of everybody, whether new or gone. */
function usePersonColumns(): PagedColumn<Person>[] {
  const { t } = useTranslation('roster')
  const { provinceName, regencyName } = useRegionNames()
  const shownName = useShownName()
  return [
    {
      header: t('list.column.name'),
      width: 'minmax(200px, 2fr)',
      render: ({ name }) => <span className={classes.name}>{shownName(name)}</span>,
    },
    { header: t('list.column.role'), width: '110px', render: ({ role }) => t(`role.${role}`) },
    {
      header: t('list.column.regency'),
      width: 'minmax(180px, 1fr)',
      render: ({ regencyCode }) => (regencyCode === null ? t('list.value.hasNot') : regencyName(regencyCode)),
    },
    {
      header: t('list.column.province'),
      width: 'minmax(150px, 1fr)',
      render: ({ provinceCode }) => provinceName(provinceCode),
    },
  ]
}

function useRowColumn(): PagedColumn<{ row: number }> {
  const { t } = useTranslation('import')
  const { number } = useFormat()
  return { header: t('column.row'), width: '80px', numeric: true, render: ({ row }) => number(row) }
}

export function NewPeople({ checkId, counts }: Checked) {
  const { t } = useTranslation(['import', 'roster'])
  const columns = usePersonColumns()
  const row = useRowColumn()
  type New = Person & { row: number; nik: string | null }
  return (
    <PagedTable<New>
      label={t('review.tab.new')}
      total={counts.new}
      columns={[
        row,
        ...columns,
        {
          header: 'NIK',
          width: '170px',
          render: ({ nik }) => <span className="num">{nik ?? t('roster:list.value.hasNot')}</span>,
        },
      ]}
      pageOf={(offset, limit) => api.roster.reviewNew.queryOptions({ input: { checkId, offset, limit } })}
    />
  )
}

export function GonePeople({ checkId, counts }: Checked) {
  const { t } = useTranslation('import')
  const columns = usePersonColumns()
  return (
    <PagedTable<Person>
      label={t('review.tab.gone')}
      total={counts.gone}
      columns={columns}
      pageOf={(offset, limit) => api.roster.reviewGone.queryOptions({ input: { checkId, offset, limit } })}
    />
  )
}

export function ChangedPeople({ checkId, counts }: Checked) {
  const { t } = useTranslation(['import', 'roster'])
  const row = useRowColumn()
  const shownName = useShownName()
  return (
    <PagedTable<ChangedPerson>
      label={t('review.tab.changed')}
      total={counts.changed}
      rowHeight={48}
      columns={[
        row,
        {
          header: t('roster:list.column.name'),
          width: 'minmax(200px, 1fr)',
          render: ({ name }) => <span className={classes.name}>{shownName(name)}</span>,
        },
        { header: t('column.changes'), width: 'minmax(400px, 3fr)', render: person => <Changes person={person} /> },
      ]}
      pageOf={(offset, limit) => api.roster.reviewChanged.queryOptions({ input: { checkId, offset, limit } })}
    />
  )
}

/** Old → new, field by field. */
function Changes({ person: { fields, returns } }: { person: ChangedPerson }) {
  const { t } = useTranslation(['import', 'roster'])
  const { provinceName, regencyName } = useRegionNames()
  const shown = (field: string, value: string | null) => {
    if (value === null) return t('roster:list.value.hasNot')
    if (field === 'provinceCode') return provinceName(value)
    if (field === 'regencyCode') return regencyName(value)
    return field === 'role' ? t(value === 'instructor' ? 'roster:role.instructor' : 'roster:role.companion') : value
  }
  return (
    <>
      {returns && <span className={classes.change}>{t('review.returns')}</span>}
      {fields.map(({ field, before, after }) => (
        <span key={field} className={classes.change}>
          {t(`roster:person.field.${field}`)}: <span className={classes.before}>{shown(field, before)}</span>
          {' → '}
          {shown(field, after)}
        </span>
      ))}
    </>
  )
}

type ProblemRowsProps = {
  checkId: CheckedRoster['checkId']
  severity: 'set-aside' | 'warning'
  onFix: (row: number) => void
}

export function ProblemRows({ checkId, severity, onFix }: ProblemRowsProps) {
  const { t } = useTranslation('import')
  const words = useProblemWords()
  const row = useRowColumn()
  const shownName = useShownName()
  const pageOf = (offset: number, limit: number) =>
    api.roster.reviewProblems.queryOptions({ input: { checkId, severity, offset, limit } })
  // A row may have several problems.
  const { data: first } = useSuspenseQuery(pageOf(0, 100))
  return (
    <PagedTable<RowProblem>
      label={severity === 'set-aside' ? t('review.tab.setAside') : t('review.tab.warnings')}
      total={first.total}
      rowHeight={48}
      onOpen={problem => onFix(problem.row)}
      columns={[
        row,
        {
          header: t('column.person'),
          width: 'minmax(160px, 1fr)',
          render: ({ name }) => <span className={classes.name}>{shownName(name)}</span>,
        },
        { header: t('column.column'), width: '150px', render: ({ column }) => column ?? t('wholeRow') },
        {
          header: t('column.problem'),
          width: 'minmax(300px, 3fr)',
          render: problem => <span title={words(problem)}>{words(problem)}</span>,
        },
        {
          header: t('column.repair'),
          width: '110px',
          render: problem => (
            <Button
              size="xs"
              variant="default"
              aria-label={t('review.fixRow', { row: problem.row })}
              onClick={() => onFix(problem.row)}
            >
              {t('review.fix')}
            </Button>
          ),
        },
      ]}
      pageOf={pageOf}
    />
  )
}
