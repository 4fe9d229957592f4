import { useTranslation } from 'react-i18next'
import { type ItemPlace, type ItemProblem, lineOf } from '#domain/assessment/bank/item-problem'
import type { Column } from '../../components/data-table-column.ts'
import { DataTable } from '../../components/data-table.tsx'
import classes from './item-bank.module.css'

type Row = ItemProblem & { key: string }

/** Where each problem of a file is, and what to write instead; `count`: also those that are not listed. */
export function ProblemTable({ problems, count }: { problems: readonly ItemProblem[]; count: number }) {
  const { t } = useTranslation('items')
  const placeOf = usePlaceWords()
  const words = ({ kind, data }: Row) => t(`problem.${kind}` as 'problem.missing-id', { ...data })
  const columns: Column<Row>[] = [
    {
      id: 'place',
      header: t('column.place'),
      value: ({ place }) => lineOf(place),
      renderCell: ({ place }) => placeOf(place),
      width: 220,
    },
    { id: 'problem', header: t('column.problem'), value: words, renderCell: words },
  ]
  const rows = problems.map((problem, index) => ({ ...problem, key: String(index) }))
  const more = count - problems.length
  return (
    <>
      <DataTable label={t('column.problem')} columns={columns} rows={rows} rowKey={row => row.key} wrap />
      {more > 0 && <p className={classes.support}>{t('review.more', { count: more })}</p>}
    </>
  )
}

function usePlaceWords() {
  const { t } = useTranslation('items')
  return (place: ItemPlace) => {
    if (place.in === 'text') return t('review.line', { line: place.line, column: place.column })
    const { sheet, row, column } = place
    if (sheet === '') return column === null ? t('review.row', { row }) : t('review.cell', { row, column })
    return column === null ? t('review.sheetRow', { sheet, row }) : t('review.sheetCell', { sheet, row, column })
  }
}
