import { useTranslation } from 'react-i18next'
import { NumberCell } from '../../components/number-cell.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { ProvinceRow } from './province-row.ts'
import type { SortKey } from './province-view.ts'
import classes from './province-table.module.css'

export type ProvinceColumn = {
  key: SortKey
  header: string
  numeric: boolean
  /** As it goes into a file. */
  value: (row: ProvinceRow) => string | number
  renderCell: (row: ProvinceRow) => React.ReactNode
  total: (rows: readonly ProvinceRow[]) => number | null
}

const sumOf = (pick: (row: ProvinceRow) => number) => (rows: readonly ProvinceRow[]) =>
  rows.reduce((sum, row) => sum + pick(row), 0)

/** The table's columns; the zone needs a wide window. */
export function useProvinceColumns(): ProvinceColumn[] {
  const { t } = useTranslation('provinces')
  const none = <span className={classes.faint}>{t('none')}</span>
  const counted = (key: SortKey, value: (row: ProvinceRow) => number | null): ProvinceColumn => ({
    key,
    header: t(`column.${key}`),
    numeric: true,
    value: row => value(row) ?? '',
    renderCell: row => {
      const count = value(row)
      return count === null ? none : <NumberCell value={count} />
    },
    total: sumOf(row => value(row) ?? 0),
  })

  return [
    {
      key: 'name',
      header: t('column.name'),
      numeric: false,
      value: row => row.name,
      renderCell: row => row.name,
      total: () => null,
    },
    {
      key: 'zone',
      header: t('column.zone'),
      numeric: false,
      value: row => row.zone,
      renderCell: row => <span className={classes.faint}>{row.zone}</span>,
      total: () => null,
    },
    counted('companions', row => row.companions),
    counted('classes', row => (row.freeSeats === null ? null : row.classes)),
    { ...counted('instructors', row => row.instructors), renderCell: row => <Instructors row={row} /> },
    counted('seats', row => row.freeSeats),
    counted('unplaced', row => row.unplaced),
  ]
}

function Instructors({ row }: { row: ProvinceRow }) {
  const { number } = useFormat()
  if (row.instructorGap >= 0) return <NumberCell value={row.instructors} />
  return (
    <span className={classes.lacking}>
      {number(row.instructors)} ({number(row.instructorGap)})
    </span>
  )
}
