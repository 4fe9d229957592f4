import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ListedDesign } from '#contract/assessment'
import { NumberCell } from '../../../components/number-cell.tsx'
import { RowsTable } from '../../../components/rows-table.tsx'
import { useFormat } from '../../../components/use-format.ts'

/** The designs, with how many took each occasion. */
export function DesignTable({ designs }: { designs: ListedDesign[] }) {
  const { t } = useTranslation('assessment')
  const { number, instant } = useFormat()
  const navigate = useNavigate()
  return (
    <RowsTable
      label={t('tests.designs')}
      columns={[
        { key: 'name', header: t('design.column.name'), render: ({ name }) => <b title={name}>{name}</b> },
        { key: 'kind', header: t('design.column.kind'), width: 130, render: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'items',
          header: t('design.column.items'),
          width: 110,
          isNumber: true,
          render: ({ kind, items }) =>
            kind === 'crossed' ? `${number(items.A)} + ${number(items.B)}` : number(items.A),
        },
        {
          key: 'pre',
          header: t('occasion.pre'),
          width: 110,
          isNumber: true,
          render: ({ kind, taken }) => (kind === 'single' ? '' : <NumberCell value={taken.pre} />),
        },
        {
          key: 'post',
          header: t('occasion.post'),
          width: 110,
          isNumber: true,
          render: ({ taken }) => <NumberCell value={taken.post} />,
        },
        { key: 'made', header: t('design.column.made'), width: 210, render: ({ madeAt }) => instant(madeAt) },
      ]}
      rows={designs}
      keyOf={({ designId }) => designId}
      onOpen={({ designId }) => void navigate({ to: '/tes/$designId', params: { designId } })}
    />
  )
}
