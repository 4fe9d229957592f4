import { stringify } from 'csv-stringify/sync'
import * as XLSX from 'xlsx'
import { itemRows } from '#domain/assessment/bank/item-rows'
import type { Item } from '#domain/assessment/item'
import { guardedCell } from '#domain/exchange/guarded-cell'

/** Opens by double click in an Indonesian Excel: `;`, UTF-8 with a mark. Read back it gives the same items. */
export function writeItemCsv(items: readonly Item[]): string {
  const { header, rows } = itemRows(items)
  const table = [header, ...rows.map(cells => cells.map(guardedCell))]
  return stringify(table, { delimiter: ';', bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}

/** Every cell is text, so that nothing is taken for a date or a number when it is edited. */
export function writeItemWorkbook(items: readonly Item[]): Uint8Array {
  const { header, rows } = itemRows(items)
  const sheet = XLSX.utils.aoa_to_sheet(
    [header, ...rows.map(cells => cells.map(cell => (cell === '' ? null : cellText(cell))))],
    {
      dense: true,
    },
  )
  for (const cells of (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][]) {
    for (const cell of cells) if (cell) cell.z = asText
  }
  sheet['!cols'] = header.map(name => ({ wch: widths[name] ?? 12 }))
  return new Uint8Array(
    XLSX.write(XLSX.utils.book_new(sheet, 'Soal'), {
      type: 'array',
      bookType: 'xlsx',
      bookSST: true,
      compression: true,
    }),
  )
}

/** A workbook reads `_x0041_` as the character of that number (ECMA-376 22.4.2.4), unless its first sign is written so. */
const cellText = (text: string) => text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')

const asText = '@'
const widths: Readonly<Record<string, number>> = { skenario: 48, teks: 48, penjelasan: 48, sumber: 24 }
