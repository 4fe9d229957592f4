import { useQueries, type UseQueryOptions } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { moveCursor } from '../../components/move-cursor.ts'
import classes from './paged-table.module.css'

export type PagedColumn<Row> = {
  header: string
  /** A track of a CSS grid: `80px`, `minmax(160px, 2fr)`. */
  width: string
  render: (row: Row) => ReactNode
  numeric?: boolean
}

type Page<Row> = { total: number; rows: Row[] }

type PagedTableProps<Row> = {
  label: string
  columns: PagedColumn<Row>[]
  pageOf: (offset: number, limit: number) => UseQueryOptions<Page<Row>, Error, Page<Row>>
  total: number
  rowHeight?: number
  /** What Enter and a double click do with a row. */
  onOpen?: (row: Row) => void
}

const pageSize = 100

/** A long list that stays in main: pages are asked for as they come into sight. */
export function PagedTable<Row>({ label, columns, pageOf, total, rowHeight = 32, onOpen }: PagedTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState(0)
  // Its functions must not be memoized; nothing here is, for the React Compiler is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 16,
    scrollPaddingEnd: rowHeight,
  })
  const items = virtual.getVirtualItems()
  const first = Math.floor((items[0]?.index ?? 0) / pageSize)
  const last = Math.floor((items.at(-1)?.index ?? 0) / pageSize)
  const wanted = Array.from({ length: total === 0 ? 0 : last - first + 1 }, (_, index) => first + index)
  const pages = useQueries({ queries: wanted.map(page => pageOf(page * pageSize, pageSize)) })
  const rowAt = (index: number) => pages[Math.floor(index / pageSize) - first]?.data?.rows[index % pageSize]
  const template = columns.map(({ width }) => width).join(' ')

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const row = rowAt(cursor)
    if (event.key === 'Enter' && row && onOpen) {
      event.preventDefault()
      return onOpen(row)
    }
    const page = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1
    const next = moveCursor(event.key, cursor, total, page)
    if (next === null) return
    event.preventDefault()
    setCursor(next)
    virtual.scrollToIndex(next)
  }

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={total + 1}
      aria-activedescendant={total > 0 ? `baris-${cursor}` : undefined}
      className={classes.scroller}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.row} style={{ gridTemplateColumns: template }}>
          {columns.map(column => (
            <div key={column.header} role="columnheader" data-numeric={column.numeric || undefined}>
              {column.header}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rowAt(index)
          return (
            // The grid has the focus and its keys do the same (WAI-ARIA's grid with aria-activedescendant).
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={index}
              id={`baris-${index}`}
              role="row"
              aria-rowindex={index + 2}
              className={classes.row}
              data-cursor={index === cursor || undefined}
              style={{ gridTemplateColumns: template, transform: `translateY(${start}px)`, height: rowHeight }}
              onClick={() => setCursor(index)}
              onDoubleClick={() => row && onOpen?.(row)}
            >
              {columns.map(column => (
                <div key={column.header} role="gridcell" data-numeric={column.numeric || undefined}>
                  {row && column.render(row)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
