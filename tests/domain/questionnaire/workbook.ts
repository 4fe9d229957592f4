import { readQuestionnaire } from '#domain/questionnaire/read-questionnaire'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import type { QuestionnaireSheet, QuestionnaireSheets } from '#domain/questionnaire/questionnaire-sheets'

/** A row by its columns; columns that no row names are left out of the sheet. */
export type Row = Record<string, string>

/** Rows as a sheet: the first under the header is row 2. */
export function sheetOf(rows: readonly Row[], header = columnsOf(rows)): QuestionnaireSheet {
  return {
    header,
    rows: rows.map((row, index) => ({ row: index + 2, cells: header.map(column => row[column] ?? '') })),
  }
}

const columnsOf = (rows: readonly Row[]) => [...new Set(rows.flatMap(row => Object.keys(row)))]

const labelled = (row: Row): Row =>
  row.name === undefined || row.label !== undefined || row.type?.startsWith('end') ? row : { ...row, label: row.name }

/** A group of the family, `page`, with the rows, then the repeat `anggota` with its own. */
export function workbook({
  family = [],
  members = [],
  choices = [],
  settings = {},
}: {
  family?: Row[]
  members?: Row[]
  choices?: Row[]
  settings?: Row
}): QuestionnaireSheets {
  const survey = [
    { type: 'begin_group', name: 'page' },
    ...family,
    { type: 'end_group' },
    { type: 'begin_repeat', name: 'anggota' },
    ...members,
    { type: 'end_repeat' },
  ]
  return {
    survey: sheetOf(
      survey.map(row => labelled(row)),
      columnsOf([{ type: '', name: '', label: '' }, ...survey]),
    ),
    choices: sheetOf(
      choices.map(row => labelled(row)),
      columnsOf([{ list_name: '', name: '', label: '' }, ...choices]),
    ),
    settings: sheetOf([{ form_id: 'trial', version: '2025022501', form_title: 'Trial', ...settings }]),
  }
}

/** What was read; a workbook with problems fails the test by telling them. */
export function questionnaireOf(sheets: QuestionnaireSheets): Questionnaire {
  const read = readQuestionnaire(sheets)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 1))
  return read.questionnaire
}
