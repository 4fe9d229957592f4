import { stringify } from 'csv-stringify/sync'
import * as XLSX from 'xlsx'

export type TableHead = {
  format: 'xlsx' | 'csv'
  name: string
  columns: string[]
  /** By column; CSV has no place for them. */
  notes?: string[] | undefined
}

export type TableRow = (string | number)[]

/** A table for people: CSV opens by double click in an Indonesian Excel (`;`, UTF-8 with a mark), numbers stay numbers. */
export function tableBytes({ format, columns, notes = [] }: TableHead, rows: TableRow[]): Uint8Array<ArrayBuffer> {
  const table = [columns, ...rows]
  return format === 'csv' ? csvOf(table) : workbookOf(table, columns, notes)
}

export const tableFile = ({ rows, ...head }: TableHead & { rows: TableRow[] }): File =>
  namedTable(head, tableBytes(head, rows))

export const namedTable = ({ format, name }: TableHead, bytes: Uint8Array<ArrayBuffer>): File =>
  new File([bytes], `${fileNameOf(name)}.${format}`, { type: mimeTypes[format] })

const mimeTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const csvOf = (table: TableRow[]) =>
  new TextEncoder().encode(
    stringify(table, { delimiter: ';', bom: true, record_delimiter: '\r\n', cast: { string: disarmed } }),
  )

/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
const disarmed = (text: string) => (/^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)

function workbookOf(table: TableRow[], columns: string[], notes: string[]) {
  const sheet = XLSX.utils.aoa_to_sheet(table)
  for (const [column, note] of notes.entries()) {
    const head = sheet[XLSX.utils.encode_cell({ r: 0, c: column })]
    if (note !== '' && head) XLSX.utils.cell_add_comment(head, note, 'Gladi')
  }
  sheet['!cols'] = columns.map((_, index) => ({ wch: index === 0 ? 28 : 14 }))
  sheet['!autofilter'] = {
    ref: XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: table.length - 1, c: columns.length - 1 } }),
  }
  const workbook = XLSX.utils.book_new(sheet, 'Gladi')
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx', compression: true }))
}

/** Windows allows none of these in a file's name. */
const fileNameOf = (name: string) => name.replaceAll(/[\\/:*?"<>|]/g, ' ').trim()
