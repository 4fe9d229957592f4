import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactTable } from '@tanstack/react-table'
import type { WindowFeatures } from './data-table-column.ts'

/** The sticky head: every column sorts by a click, up, down, and as it came. */
export function DataTableHead<Row extends object>({ table }: { table: ReactTable<WindowFeatures, Row> }) {
  return (
    <thead>
      {table.getHeaderGroups().map(group => (
        <tr key={group.id}>
          {group.headers.map(({ id, column }) => {
            const sorted = column.getIsSorted()
            const Arrow = sorted === 'asc' ? IconArrowUp : IconArrowDown
            return (
              <th
                key={id}
                scope="col"
                data-numeric={column.columnDef.meta?.numeric || undefined}
                data-sorted={sorted || undefined}
                aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
              >
                <button type="button" onClick={column.getToggleSortingHandler()}>
                  {String(column.columnDef.header)}
                  {sorted && <Arrow size={12} stroke={1.8} aria-hidden />}
                </button>
              </th>
            )
          })}
        </tr>
      ))}
    </thead>
  )
}
