import type { TextRow, TextTable } from '#domain/roster/text-table'
import type { Item } from '../item.ts'
import type { ItemDefaults, ItemReading } from './item-reading.ts'
import type { ItemField, ItemPlace, ItemProblem } from './item-problem.ts'
import { type RowTexts, readItemRow } from './read-item-row.ts'
import { headerOf, type ItemColumn, type ItemColumns, itemColumns, knownHeaders } from './sheet-columns.ts'

/** So many rows at most stand above the headers: a title, a note. */
const rowsAbove = 10

/** Whether a sheet has the headers of a sheet of items. */
export const isItemSheet = (table: TextTable) => headerRowOf(table) !== undefined

/** Items of one sheet, each with its place, and all that is wrong; a row with a problem gives no item. */
export function readItemSheet(table: TextTable, defaults: ItemDefaults = {}): ItemReading {
  const header = headerRowOf(table) ?? table.rows[0]
  if (!header) return { items: [], problems: [], count: 0 }
  const { columns, problems } = itemColumns(header.cells, header.row, table.name)
  const isReadable = problems.every(({ kind }) => kind !== 'missing-column')
  const rows = table.rows.filter(({ row }) => row > header.row)
  const reading: ItemReading = { items: [], problems: [...problems], count: rows.length }
  if (!isReadable) return reading
  for (const row of rows) {
    const read = readRow(row, { header, columns, sheet: table.name, defaults })
    reading.problems.push(...read.problems)
    if (read.item)
      reading.items.push({ item: read.item, place: { in: 'sheet', sheet: table.name, row: row.row, column: null } })
  }
  return reading
}

const headerRowOf = ({ rows }: TextTable): TextRow | undefined =>
  rows.slice(0, rowsAbove).find(({ cells }) => knownHeaders(cells) >= 3)

type Sheet = { header: TextRow; columns: ItemColumns; sheet: string; defaults: ItemDefaults }

function readRow(
  { row, cells }: TextRow,
  { header, columns, sheet, defaults }: Sheet,
): {
  item: Item | null
  problems: ItemProblem[]
} {
  const textOf: RowTexts = column => cells[columns.get(column) ?? -1] ?? ''
  const placeOf = (field: ItemField | null, letter?: string): ItemPlace => {
    const column = (letter === undefined ? field : `${field} ${letter}`) as ItemColumn | null
    const index = column === null ? undefined : columns.get(column)
    const name = index === undefined ? column && headerOf.get(column) : header.cells[index]!.trim()
    return { in: 'sheet', sheet, row, column: name || null }
  }
  const { item, faults } = readItemRow(textOf, defaults)
  const stray = cells.find((cell, index) => cell.trim() !== '' && (header.cells[index] ?? '').trim() === '')
  const problems: ItemProblem[] = faults.map(({ field, letter, kind, data }) => ({
    place: placeOf(field, letter),
    kind,
    data,
  }))
  if (stray !== undefined) problems.push({ place: placeOf(null), kind: 'cell-beyond-header', data: { found: stray } })
  return { item: problems.length === 0 ? item : null, problems }
}
