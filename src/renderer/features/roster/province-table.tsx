import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRegionNames } from '../../api.ts'
import { DataTable } from '../../components/data-table.tsx'
import type { Column } from '../../components/data-table-column.ts'
import { useFormat } from '../../components/use-format.ts'
import { NumberCell } from '../../components/number-cell.tsx'

type Summary = {
  companions: number
  instructors: number
  provinces: { code: string; companions: number; instructors: number }[]
}
type Row = { code: string; name: string; zone: string; companions: number; instructors: number }

/** How many companions and instructors each province has, with the nation's totals first. */
export function ProvinceTable({ summary }: { summary: Summary }) {
  const { t } = useTranslation('import')
  const { number } = useFormat()
  const { provinces } = useRegionNames()

  const rows = useMemo(() => {
    const counts = new Map(summary.provinces.map(province => [province.code, province]))
    const all = provinces.map(({ code, name, zone }): Row => {
      const { companions = 0, instructors = 0 } = counts.get(code) ?? {}
      return { code, name, zone, companions, instructors }
    })
    // A province office knows a province or two: they need not be looked for among the others.
    const isEmpty = (row: Row) => row.companions + row.instructors === 0
    return [...all.filter(row => !isEmpty(row)), ...all.filter(isEmpty)]
  }, [provinces, summary])
  const columns: Column<Row>[] = [
    { id: 'name', header: t('column.province'), value: row => row.name },
    { id: 'zone', header: t('column.zone'), value: row => row.zone, width: 80 },
    numberColumn('companions', t('column.companions'), row => row.companions),
    numberColumn('instructors', t('column.instructors'), row => row.instructors),
    numberColumn(
      'ratio',
      t('column.perInstructor'),
      row => (row.companions || Number.NaN) / (row.instructors || Number.NaN),
      1,
    ),
  ]

  return (
    <DataTable
      label={t('byProvince')}
      columns={columns}
      rows={rows}
      rowKey={row => row.code}
      totals={[t('nation'), '', number(summary.companions), number(summary.instructors), ratioOf(summary, number)]}
    />
  )
}

function numberColumn(id: string, header: string, value: (row: Row) => number, decimals = 0): Column<Row> {
  const renderCell = (row: Row) => <NumberCell value={value(row)} decimals={decimals} />
  return { id, header, value, renderCell, width: 156, numeric: true }
}

function ratioOf({ companions, instructors }: Summary, number: (value: number, most: number, least: number) => string) {
  return instructors === 0 ? '' : number(companions / instructors, 1, 1)
}
