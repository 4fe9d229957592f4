import { type ReactNode, useRef, useState } from 'react'
import { moveCursor } from './move-cursor.ts'
import { RowsTableHead } from './rows-table-head.tsx'
import classes from './rows-table.module.css'
import { useRowsInSight } from './use-rows-in-sight.ts'

export type RowsColumn<Row> = {
  key: string
  header: string
  /** In pixels; columns without one share what is left. */
  width?: number
  isNumber?: boolean
  /** Where the rows can be sorted by it; `is`: how they are, null: by another. */
  sorting?: { is: 'ascending' | 'descending' | null; onSort: () => void }
  render: (row: Row) => ReactNode
}

type RowsTableProps<Row> = {
  label: string
  columns: readonly RowsColumn<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** The row that is open beside the table; the cursor is there. */
  selected?: string | undefined
  /** Without it the rows are only read. */
  onOpen?: (row: Row) => void
  /** The cursor came to a row by a key. */
  onMove?: (row: Row) => void
}

/** Rows that open something, drawn as far as they are in sight. The body is one stop for Tab: arrows move in it, Enter opens. */
export function RowsTable<Row>({ label, columns, rows, keyOf, selected, onOpen, onMove }: RowsTableProps<Row>) {
  const around = useRef<HTMLDivElement>(null)
  const { places, before, after, scrollTo } = useRowsInSight(around, rows.length)
  const [at, setAt] = useState(0)
  const chosen = rows.findIndex(row => keyOf(row) === selected)
  const cursor = chosen >= 0 ? chosen : Math.min(at, rows.length - 1)
  const onKeyDown = (event: React.KeyboardEvent) => {
    // What sorts is a button of its own.
    if (event.target instanceof Element && event.target.closest('thead')) return
    const next = moveCursor(event.key, cursor, rows.length, 10)
    if (event.key === 'Enter' && onOpen) onOpen(rows[cursor]!)
    else if (next !== null) {
      setAt(next)
      onMove?.(rows[next]!)
      scrollTo(next)
    } else return
    event.preventDefault()
  }
  return (
    <div ref={around} onKeyDown={onKeyDown}>
      <table className={classes.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <RowsTableHead columns={columns} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <tbody className={classes.body} tabIndex={0}>
          {before > 0 && <tr style={{ height: before }} aria-hidden />}
          {places.map(place => {
            const row = rows[place]!
            return (
              <tr
                key={keyOf(row)}
                aria-rowindex={place + 2}
                aria-current={place === cursor || undefined}
                data-selected={keyOf(row) === selected || undefined}
                data-opens={onOpen !== undefined || undefined}
                onClick={() => onOpen?.(row)}
              >
                {columns.map(({ key, isNumber, render }) => (
                  <td key={key} data-column={key} data-numeric={isNumber}>
                    {render(row)}
                  </td>
                ))}
              </tr>
            )
          })}
          {after > 0 && <tr style={{ height: after }} aria-hidden />}
        </tbody>
      </table>
    </div>
  )
}
