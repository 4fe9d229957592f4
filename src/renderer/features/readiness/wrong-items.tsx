import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReadinessScope, WrongItem } from '#contract/readiness'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import type { Column } from '../../components/data-table-column.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useFormat } from '../../components/use-format.ts'
import { wrongItemsQuery } from './queries.ts'
import { type ShownTable, TableExport } from './table-export.tsx'
import { useScopeName } from './use-scope-name.ts'
import classes from './variables-page.module.css'

type WrongItemsProps = { scope: ReadinessScope; variables: VariableId[] }
type WrongItemOf = WrongItem & { variable: VariableId }

/** What the tests asked about the hardest, with the wrong answer given most; of each the item most got wrong. */
export function WrongItems({ scope, variables }: WrongItemsProps) {
  const { t } = useTranslation('readiness')
  const columns = useWrongItemColumns()
  const tableOf = useWrongItemFile(scope)
  const { data } = useQuery({ ...wrongItemsQuery(scope, variables), placeholderData: keepPreviousData })
  const rows = variables.flatMap(variable => data?.find(one => one.variable === variable) ?? [])
  if (rows.length === 0) return null
  return (
    <>
      <div className={classes.headLine}>
        <h2 className={classes.heading}>{t('wrongItems.title')}</h2>
        <TableExport table={() => tableOf(rows)} />
      </div>
      <div>
        <DataTable label={t('wrongItems.title')} columns={columns} rows={rows} rowKey={({ itemId }) => itemId} wrap />
      </div>
    </>
  )
}

function useWrongItemColumns(): Column<WrongItemOf>[] {
  const { t } = useTranslation('readiness')
  const { number, share } = useFormat()
  return [
    { id: 'variable', header: t('column.variable'), value: ({ variable }) => variable, width: 96 },
    {
      id: 'stem',
      header: t('wrongItems.item'),
      value: ({ stem }) => stem,
      renderCell: ({ stem }) => <Text>{stem}</Text>,
    },
    {
      id: 'chosen',
      header: t('hardest.wrong'),
      value: ({ chosen }) => chosen,
      renderCell: ({ chosen }) => <Text>{chosen}</Text>,
    },
    {
      id: 'right',
      header: t('hardest.rightAnswer'),
      value: ({ right }) => right,
      renderCell: ({ right }) => <Text>{right}</Text>,
    },
    {
      id: 'times',
      header: t('wrongItems.times'),
      value: ({ times, of }) => times / of,
      renderCell: ({ times, of }) =>
        t('wrongItems.of', { share: share(times / of), times: number(times), of: number(of) }),
      numeric: true,
      width: 208,
    },
  ]
}

/** The same, as it goes into a file. */
function useWrongItemFile(scope: ReadinessScope) {
  const { t } = useTranslation('readiness')
  const name = useScopeName(scope)
  return (rows: readonly WrongItemOf[]): ShownTable => ({
    name: `${t('wrongItems.title')} ${name}`,
    columns: [
      t('column.variable'),
      t('wrongItems.item'),
      t('hardest.wrong'),
      t('hardest.rightAnswer'),
      t('wrongItems.times'),
      t('wrongItems.answers'),
    ],
    notes: ['', '', '', '', t('how.test'), ''],
    rows: rows.map(({ variable, stem, chosen, right, times, of }) => [variable, stem, chosen, right, times, of]),
  })
}

/** Items are Indonesian in every language of the window. */
const Text = ({ children }: { children: string }) => <span lang="id">{children}</span>
