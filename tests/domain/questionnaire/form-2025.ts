import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { QuestionnaireSheet } from '#domain/questionnaire/questionnaire-sheets'
import { questionnaireOf } from './workbook.ts'

/** The form that Gladi ships with. */
export const form2025 = questionnaireOf({
  survey: sheet('survey'),
  choices: sheet('choices'),
  settings: sheet('settings'),
})

function sheet(name: string): QuestionnaireSheet {
  const file = new URL(`../../../resources/questionnaires/2025/${name}.csv`, import.meta.url)
  const [header, ...rows]: string[][] = parse(readFileSync(file, 'utf8'))
  return { header: header!, rows: rows.map((cells, index) => ({ row: index + 2, cells })) }
}
