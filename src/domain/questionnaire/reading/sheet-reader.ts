import type { QuestionnaireProblemKind } from '../questionnaire-problem.ts'
import type { SheetRow, Words } from '../questionnaire.ts'
import type { QuestionnaireSheet, SheetName } from '../questionnaire-sheets.ts'
import type { Report } from './report.ts'
import { sheetColumns } from './sheet-columns.ts'

/** One row by its columns' names. Cells are without spaces around; an absent column is blank. */
export type RowReader = {
  at: SheetRow
  text: (column: string) => string
  /** In both languages; a column without a language counts for both. Null: blank. One language missing is reported. */
  words: (column: string) => Words | null
  /** The problem stands at the column, or at the whole row for null. */
  report: (column: string | null, kind: QuestionnaireProblemKind, data?: Record<string, string | number>) => void
  /** The columns that hold a text, languages left out. */
  filled: readonly string[]
}

/** The rows of a sheet that hold any text. */
export function readRows(sheet: SheetName, { header, rows }: QuestionnaireSheet, report: Report): RowReader[] {
  const columns = sheetColumns(sheet, header, report)
  const readers: RowReader[] = []
  for (const { row, cells } of rows) {
    const texts = cells.map(cell => cell.trim())
    if (texts.every(text => text === '')) continue
    const stray = texts.find((text, index) => text !== '' && (header[index] ?? '').trim() === '')
    if (stray !== undefined) report({ sheet, row, column: null, kind: 'cell-beyond-header', data: { found: stray } })
    readers.push(rowReader({ sheet, row }, texts, header, columns, report))
  }
  return readers
}

function rowReader(
  at: SheetRow,
  texts: readonly string[],
  header: readonly string[],
  columns: ReadonlyMap<string, number>,
  report: Report,
): RowReader {
  const text = (column: string) => texts[columns.get(column) ?? -1] ?? ''
  const headerOf = (column: string) => {
    const index = [column, `${column}::id`, `${column}::en`].map(key => columns.get(key)).find(at => at !== undefined)
    return index === undefined ? column : header[index]!.trim()
  }
  const reader: RowReader = {
    at,
    text,
    words: column => {
      const [id, en] = [text(`${column}::id`) || text(column), text(`${column}::en`) || text(column)]
      if (id === '' && en === '') return null
      if (id === '' || en === '') reader.report(column, 'missing-translation', { language: id === '' ? 'id' : 'en' })
      return { id, en }
    },
    report: (column, kind, data = {}) =>
      report({ ...at, column: column === null ? null : headerOf(column), kind, data }),
    filled: [...columns.keys()].filter(key => text(key) !== '').map(key => key.replace(/::(?:id|en)$/, '')),
  }
  return reader
}

/** Yes and no as pyxform knows them; null: neither. Blank is no. */
export function yesOrNo(text: string): boolean | null {
  if (['yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'true()'].includes(text)) return true
  return ['', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'false()'].includes(text) ? false : null
}
