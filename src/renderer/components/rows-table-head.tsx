import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { RowsColumn } from './rows-table.tsx'

/** The head of a table; columns that sort do so by a click, and say that they do. */
export function RowsTableHead<Row>({ columns }: { columns: readonly RowsColumn<Row>[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, header, width, isNumber, sorting }) => (
          <th
            key={key}
            scope="col"
            data-column={key}
            style={{ width }}
            data-numeric={isNumber}
            data-sorted={sorting?.is ?? undefined}
            aria-sort={sorting?.is ?? undefined}
          >
            {sorting ? (
              <button type="button" onClick={sorting.onSort}>
                {header}
                {sorting.is && <Arrow is={sorting.is} />}
              </button>
            ) : (
              header
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Arrow({ is }: { is: 'ascending' | 'descending' }) {
  const Shown = is === 'ascending' ? IconArrowUp : IconArrowDown
  return <Shown size={12} stroke={1.8} aria-hidden />
}
