import { type ReactTable, useTable } from '@tanstack/react-table'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { type Column, type WindowFeatures, tableFeaturesOfWindow, toColumnDef } from './data-table-column.ts'
import { DataTableHead } from './data-table-head.tsx'
import classes from './data-table.module.css'
import { moveCursor } from './move-cursor.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

type DataTableProps<Row> = {
  /** What the rows are; screen readers say it first. */
  label: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** A first row that sums up, one cell per column. */
  totals?: ReactNode[]
  /** Rows wrap and have the height of their text, for sentences. */
  wrap?: boolean
}

const rowHeight = 32

/** A table that scrolls by itself and draws only what is seen. Arrows, Home, End and Page keys move its cursor. */
export function DataTable<Row extends object>({ label, columns, rows, rowKey, totals, wrap }: DataTableProps<Row>) {
  const columnDefs = useMemo(() => columns.map(toColumnDef), [columns])
  const table = useTable({ features: tableFeaturesOfWindow, columns: columnDefs, data: rows, getRowId: rowKey })
  const scroller = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState(0)
  const sorted = table.getRowModel().rows
  const virtual = useVirtualRows(scroller, sorted.length, rowHeight)
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)

  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = moveCursor(
      event.key,
      cursor,
      sorted.length,
      Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight),
    )
    if (next === null) return
    event.preventDefault()
    setCursor(next)
    virtual.scrollToIndex(next)
  }

  return (
    <div ref={scroller} className={classes.scroller} onKeyDown={onKeyDown}>
      <table
        className={classes.table}
        style={{ minWidth: minWidthOf(columns) }}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        data-wrap={wrap || undefined}
      >
        <colgroup>
          {columns.map(column => (
            <col key={column.id} style={column.width ? { width: column.width } : undefined} />
          ))}
        </colgroup>
        <DataTableHead table={table} />
        {/* The body is one stop for Tab: the cursor moves inside it with the arrows. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <tbody tabIndex={0} className={classes.body}>
          {totals && <TotalsRow cells={totals} columns={columns} />}
          {before > 0 && <tr style={{ height: before }} aria-hidden />}
          {items.map(item => (
            <TableRow
              key={sorted[item.index]!.id}
              row={sorted[item.index]!}
              index={item.index}
              isCursor={item.index === cursor}
              onPick={() => setCursor(item.index)}
              measure={wrap ? virtual.measureElement : undefined}
            />
          ))}
          {after > 0 && <tr style={{ height: after }} aria-hidden />}
        </tbody>
      </table>
    </div>
  )
}

/** Narrower windows scroll sideways rather than squeeze the columns that have no width of their own. */
function minWidthOf<Row>(columns: Column<Row>[]) {
  return columns.reduce((sum, { width = 160 }) => sum + width, 0)
}

function TotalsRow<Row>({ cells, columns }: { cells: ReactNode[]; columns: Column<Row>[] }) {
  return (
    <tr className={classes.totals}>
      {columns.map((column, index) => (
        <td key={column.id} data-numeric={column.numeric || undefined}>
          {cells[index]}
        </td>
      ))}
    </tr>
  )
}

type TableRowProps<Row extends object> = {
  row: ReturnType<ReactTable<WindowFeatures, Row>['getRowModel']>['rows'][number]
  index: number
  isCursor: boolean
  onPick: () => void
  measure: ((element: Element | null) => void) | undefined
}

function TableRow<Row extends object>({ row, index, isCursor, onPick, measure }: TableRowProps<Row>) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} data-cursor={isCursor || undefined} onClick={onPick}>
      {row.getAllCells().map(cell => {
        const column = cell.column.columnDef.meta?.column as Column<Row>
        const text = column.value(row.original)
        return (
          <td
            key={cell.id}
            data-numeric={column.numeric || undefined}
            title={column.renderCell ? undefined : String(text)}
          >
            {column.renderCell ? column.renderCell(row.original) : text}
          </td>
        )
      })}
    </tr>
  )
}
