import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  sortFn_alphanumeric,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'

export type Column<Row> = {
  id: string
  header: string
  /** What the column sorts by, and shows where it has no `renderCell`. */
  value: (row: Row) => string | number
  renderCell?: (row: Row) => ReactNode
  /** In pixels; columns without one share what is left. */
  width?: number
  numeric?: boolean
}

type WindowColumnMeta = { column: unknown; numeric: boolean }

export const tableFeaturesOfWindow = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
  columnMeta: {} as WindowColumnMeta,
})
export type WindowFeatures = typeof tableFeaturesOfWindow

export function toColumnDef<Row extends object>(column: Column<Row>): ColumnDef<WindowFeatures, Row> {
  return {
    id: column.id,
    header: column.header,
    accessorFn: column.value,
    sortFn: column.numeric ? 'basic' : 'alphanumeric',
    sortDescFirst: column.numeric ?? false,
    meta: { column, numeric: column.numeric ?? false },
  }
}
