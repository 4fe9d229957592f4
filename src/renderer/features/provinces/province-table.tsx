import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moveCursor } from '../../components/move-cursor.ts'
import { useFormat } from '../../components/use-format.ts'
import type { Measure } from './measures.ts'
import { type ProvinceColumn, useProvinceColumns } from './province-columns.tsx'
import type { ProvinceRow } from './province-row.ts'
import classes from './province-table.module.css'
import type { ProvincesView, SortKey } from './province-view.ts'
import { sortOf } from './sort-provinces.ts'

type ProvinceTableProps = {
  measure: Measure
  /** Sorted. */
  rows: ProvinceRow[]
  sort: NonNullable<ProvincesView['urut']>
  selected: string
  onSort: (sort: NonNullable<ProvincesView['urut']>) => void
  onSelect: (code: string) => void
  onOpen: (code: string) => void
}

/** The same provinces as on the map, with the same one chosen. The body is one stop for Tab. */
export function ProvinceTable({ measure, rows, sort, selected, onSort, onSelect, onOpen }: ProvinceTableProps) {
  const { t } = useTranslation('provinces')
  const columns = useProvinceColumns()
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const [told, setTold] = useState('')
  const cursor = rows.findIndex(row => row.code === selected)
  useEffect(() => {
    // The first row holds the totals.
    showRow(scroller.current, body.current?.rows[cursor + 1])
  }, [cursor])

  const choose = (row: ProvinceRow) => {
    onSelect(row.code)
    setTold(row.name)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== body.current) return
    const next = moveCursor(event.key, cursor, rows.length, 10)
    if (event.key === 'Enter') onOpen(selected)
    else if (next !== null) choose(rows[next]!)
    else return
    event.preventDefault()
  }

  return (
    <div ref={scroller} className={classes.scroller} data-measure={measure} onKeyDown={onKeyDown}>
      <table className={classes.table} aria-label={t('table')}>
        <Head columns={columns} sort={sort} onSort={onSort} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <tbody ref={body} className={classes.body} tabIndex={0}>
          <Totals columns={columns} rows={rows} />
          {rows.map(row => (
            <tr
              key={row.code}
              aria-current={row.code === selected || undefined}
              onClick={() => onSelect(row.code)}
              onDoubleClick={() => onOpen(row.code)}
            >
              {columns.map(column => (
                <td
                  key={column.key}
                  data-column={column.key}
                  data-numeric={column.numeric || undefined}
                  title={column.key === 'name' ? row.name : undefined}
                >
                  {column.renderCell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
    </div>
  )
}

/** Head and totals stay in sight above the rows, and hide so much of what scrolls. */
const covered = 64

/** Scrolls the table alone: `scrollIntoView` would move the page as well where the table stands below the map. */
function showRow(scroller: HTMLElement | null, row: HTMLElement | undefined) {
  if (!scroller || !row) return
  const above = row.offsetTop - covered
  const below = row.offsetTop + row.offsetHeight - scroller.clientHeight
  scroller.scrollTop = Math.max(below, Math.min(scroller.scrollTop, above))
}

type HeadProps = { columns: ProvinceColumn[] } & Pick<ProvinceTableProps, 'sort' | 'onSort'>

function Head({ columns, sort, onSort }: HeadProps) {
  const { key: sorted, descending } = sortOf(sort)
  const Arrow = descending ? IconArrowDown : IconArrowUp
  return (
    <thead>
      <tr>
        {columns.map(({ key, header, numeric }) => (
          <th
            key={key}
            scope="col"
            data-column={key}
            data-numeric={numeric || undefined}
            data-sorted={key === sorted || undefined}
            aria-sort={key !== sorted ? undefined : descending ? 'descending' : 'ascending'}
          >
            <button type="button" onClick={() => onSort(nextSort(key, key === sorted ? descending : null))}>
              {key === sorted && <Arrow size={12} stroke={1.8} aria-hidden />}
              {header}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Numbers begin with the most, but free seats with the fewest: that is what one looks for. */
function nextSort(key: SortKey, descending: boolean | null): NonNullable<ProvincesView['urut']> {
  const isFirstDescending = key !== 'name' && key !== 'zone' && key !== 'seats'
  return (descending === null ? isFirstDescending : !descending) ? `-${key}` : key
}

function Totals({ columns, rows }: { columns: ProvinceColumn[]; rows: ProvinceRow[] }) {
  const { number } = useFormat()
  return (
    <tr className={classes.totals}>
      {columns.map(({ key, numeric, total }) => {
        const sum = total(rows)
        return (
          <td key={key} data-column={key} data-numeric={numeric || undefined}>
            {key === 'name' ? 'Indonesia' : sum !== null && number(sum)}
          </td>
        )
      })}
    </tr>
  )
}
