import { join } from 'node:path'
import type { QuestionnaireSheets, SheetName } from '#domain/questionnaire/questionnaire-sheets'
import { writeQuestionnaireWorkbook } from '#main/questionnaire/write-questionnaire-workbook'
import { shippedQuestionnaires } from '#main/questionnaire-versions'

const resources = join(import.meta.dirname, '../../../resources')
export const [shipped] = shippedQuestionnaires(resources)
export const shippedVersion = shipped!.questionnaire.version

export const worker = new URL('../../../src/main/questionnaire/read-questionnaire-worker.ts', import.meta.url)

/** What somebody who edits the workbook writes: into the row whose `name` is given, or the only row of the settings. */
export type Edit = { sheet: SheetName; name?: string; column: string; text: string }

/** The sheets of the form that Gladi ships with, edited. */
export function editedSheets(...edits: Edit[]): QuestionnaireSheets {
  const sheets: QuestionnaireSheets = JSON.parse(shipped!.source)
  for (const { sheet, name, column, text } of edits) {
    const { header, rows } = sheets[sheet]
    const row = rows.find(({ cells }) => name === undefined || cells[header.indexOf('name')] === name)!
    while (row.cells.length <= header.indexOf(column)) row.cells.push('')
    row.cells[header.indexOf(column)] = text
  }
  return sheets
}

export const newer = (version = '2026010100'): Edit => ({ sheet: 'settings', column: 'version', text: version })

/** The same as a workbook from outside. */
export const aForm = (...edits: Edit[]) =>
  new File([new Uint8Array(writeQuestionnaireWorkbook(editedSheets(...edits)))], 'formulir.xlsx')
