import { type ReactNode, useRef, useState } from 'react'
import { moveCursor } from './move-cursor.ts'
import classes from './rows-table.module.css'

export type RowsColumn<Row> = {
  key: string
  header: string
  /** In pixels; columns without one share what is left. */
  width?: number
  isNumber?: boolean
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

/** Rows that open something. The body is one stop for Tab: arrows move in it, Enter opens. */
export function RowsTable<Row>({ label, columns, rows, keyOf, selected, onOpen, onMove }: RowsTableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [at, setAt] = useState(0)
  const chosen = rows.findIndex(row => keyOf(row) === selected)
  const cursor = chosen >= 0 ? chosen : Math.min(at, rows.length - 1)
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = moveCursor(event.key, cursor, rows.length, 10)
    if (event.key === 'Enter' && onOpen) onOpen(rows[cursor]!)
    else if (next !== null) {
      setAt(next)
      onMove?.(rows[next]!)
      body.current?.rows[next]?.scrollIntoView({ block: 'nearest' })
    } else return
    event.preventDefault()
  }
  return (
    <div onKeyDown={onKeyDown}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, header, width, isNumber }) => (
              <th key={key} scope="col" data-column={key} style={{ width }} data-numeric={isNumber}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <tbody ref={body} className={classes.body} tabIndex={0}>
          {rows.map((row, index) => (
            <tr
              key={keyOf(row)}
              aria-current={index === cursor || undefined}
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
          ))}
        </tbody>
      </table>
    </div>
  )
}
