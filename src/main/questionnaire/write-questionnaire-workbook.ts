import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser'
import * as XLSX from 'xlsx'
import {
  type QuestionnaireSheet,
  type QuestionnaireSheets,
  sheetNames,
} from '#domain/questionnaire/questionnaire-sheets'

/**
 * The form as a workbook of three sheets, the headers frozen, every cell text: codes keep their zeros when it is edited.
 * Read back, it has the same sheets.
 */
export function writeQuestionnaireWorkbook(sheets: QuestionnaireSheets): Uint8Array {
  const workbook = XLSX.utils.book_new()
  for (const name of sheetNames) XLSX.utils.book_append_sheet(workbook, worksheetOf(sheets[name]), name)
  return withFrozenHeaders(new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx', compression: true })))
}

/** Every row where it was, so that a problem is told of the same row. */
function worksheetOf({ header, rows }: QuestionnaireSheet): XLSX.WorkSheet {
  const table: (string | null)[][] = Array.from({ length: rows.at(-1)?.row ?? 1 }, () => [])
  table[0] = blanksLeftOut(header)
  for (const { row, cells } of rows) table[row - 1] = blanksLeftOut(cells)
  const sheet = XLSX.utils.aoa_to_sheet(table, { dense: true })
  for (const cells of (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][]) {
    for (const cell of cells) if (cell) cell.z = asText
  }
  sheet['!cols'] = widthsOf([header, ...rows.map(({ cells }) => cells)])
  return sheet
}

const blanksLeftOut = (cells: readonly string[]) => cells.map(cell => (cell === '' ? null : cell))

/** The number format of a cell that holds text, whatever is typed into it. */
const asText = '@'

/** In letters: as the longest text wants, within what can be overlooked. */
function widthsOf(rows: readonly string[][]) {
  const columns = Math.max(0, ...rows.map(cells => cells.length))
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(0, ...rows.map(cells => cells[column]?.length ?? 0))
    return { wch: Math.min(48, Math.max(12, longest + 2)) }
  })
}

/** SheetJS writes no panes, so they are put into its sheets (ECMA-376 18.3.1.66). */
function withFrozenHeaders(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const name of Object.keys(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue
    parts[name] = strToU8(strFromU8(parts[name]!).replace(/<sheetView ([^>]*)\/>/, `<sheetView $1>${pane}</sheetView>`))
  }
  return zipSync(parts)
}

const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
