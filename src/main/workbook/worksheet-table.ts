import type { CellObject } from 'xlsx'
import { type CellFault, cellKey, type TextRow, type TextTable } from '#domain/roster/text-table'
import type { FileLimits } from './file-limits.ts'
import { withinSheetLimits } from './sheet-limits.ts'

/** SheetJS's dense sheet: rows and cells may be holes. */
export type DenseSheet = { '!data'?: ((CellObject | undefined)[] | undefined)[] }

/** Cells as text: text as it is, numbers as their digits. */
export function tableOfWorksheet(name: string, sheet: DenseSheet, limits: FileLimits): TextTable {
  const faults = new Map<number, CellFault>()
  const rows: TextRow[] = []
  const data = sheet['!data'] ?? []
  for (let index = 0; index < data.length; index++) {
    const cells = data[index]
    if (cells) addRow(rows, faults, { row: index + 1, cells })
  }
  return withinSheetLimits({ name, rows, faults }, limits)
}

type SheetRow = { row: number; cells: (CellObject | undefined)[] }

function addRow(rows: TextRow[], faults: Map<number, CellFault>, { row, cells }: SheetRow) {
  const texts: string[] = []
  let isBlank = true
  for (let column = 0; column < cells.length; column++) {
    const { text, fault } = readCell(cells[column])
    texts.push(text)
    if (text !== '' && text.trim() !== '') isBlank = false
    if (fault) faults.set(cellKey(row, column), fault)
  }
  if (!isBlank) rows.push({ row, cells: texts })
}

type CellText = { text: string; fault?: CellFault }

const empty: CellText = { text: '' }

function readCell(cell: CellObject | undefined): CellText {
  if (!cell || cell.v === undefined || cell.v === null) return empty
  if (typeof cell.v === 'string') return { text: cell.v }
  if (cell.t === 'e') return { text: errorNames.get(cell.v as number) ?? '#ERROR!', fault: 'error' }
  if (typeof cell.v === 'number' && cell.w !== undefined && zerosInFront.test(cell.w)) return { text: cell.w }
  return typeof cell.v === 'number' ? readNumber(cell.v) : { text: String(cell.v) }
}

/** Only where the workbook was read with its formats. */
const zerosInFront = /^0\d+$/

/** A spreadsheet keeps 15 digits of a number; what follows is made up. */
function readNumber(value: number): CellText {
  const text = String(value)
  if (Math.abs(value) < 1e15 && !text.includes('e')) return { text }
  return { text: Number.isInteger(value) ? BigInt(value).toString() : text, fault: 'rounded' }
}

/** Error values of the file formats ([MS-XLS] 2.5.10). */
const errorNames = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
])
