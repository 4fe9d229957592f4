import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RegencyFigures } from '#contract/provinces'
import { api, useRegionNames } from '../../api.ts'
import { DataTable } from '../../components/data-table.tsx'
import type { Column } from '../../components/data-table-column.ts'
import { NumberCell } from '../../components/number-cell.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { ProvinceRow } from './province-row.ts'

type Count = 'companions' | 'instructors' | 'classes' | 'mixed' | 'unplaced'

/** The regencies of a province: who is there, in how many classes, and how many of those they share. */
export function RegencyTable({ province }: { province: ProvinceRow }) {
  const { t } = useTranslation('provinces')
  const { number } = useFormat()
  const { regencyName } = useRegionNames()
  const { data } = useSuspenseQuery(api.provinces.detail.queryOptions({ input: { code: province.code } }))
  const nameOf = ({ code }: RegencyFigures) => (code === null ? t('office') : regencyName(code))
  const counted = (id: Count): Column<RegencyFigures> => ({
    id,
    header: t(`regency.${id}`),
    value: row => row[id],
    renderCell: row => <NumberCell value={row[id]} />,
    numeric: true,
    width: 132,
  })
  const columns: Column<RegencyFigures>[] = [
    { id: 'name', header: t('regency.name'), value: nameOf },
    ...(['companions', 'instructors', 'classes', 'mixed', 'unplaced'] as const).map(counted),
  ]
  return (
    <DataTable
      label={t('regency.table', { province: province.name })}
      columns={columns}
      rows={data.regencies}
      rowKey={row => row.code ?? ''}
      totals={[
        province.name,
        number(province.companions),
        number(province.instructors),
        number(province.classes),
        '',
        number(province.unplaced),
      ]}
    />
  )
}
