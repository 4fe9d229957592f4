import { stringify } from 'csv-stringify/sync'
import * as XLSX from 'xlsx'
import { guardedCell } from '#domain/exchange/guarded-cell'

export type Cell = string | number | null
export type Sheet = { name: string; rows: Cell[][]; widths?: readonly number[] }

/** For people. Text stays text there, whatever it begins with: only cells that are written as formulas are run. */
export function workbookOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const workbook = XLSX.utils.book_new()
  for (const { name, rows, widths } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(rows)
    const columns = rows[0]?.length ?? 0
    sheet['!cols'] = Array.from({ length: columns }, (_, column) => ({ wch: widths?.[column] ?? 14 }))
    if (rows.length > 1 && columns > 0) {
      const end = { r: rows.length - 1, c: columns - 1 }
      sheet['!autofilter'] = { ref: XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: end }) }
    }
    XLSX.utils.book_append_sheet(workbook, sheet, name)
  }
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx', compression: true }))
}

/** For programs: commas, points in numbers; what a spreadsheet would run as a formula gets an apostrophe in front. */
export const csvOf = (rows: readonly Cell[][]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(stringify(rows as Cell[][], { record_delimiter: '\r\n', cast: { string: guardedCell } }))

export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}
