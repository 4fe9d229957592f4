import { parentPort, workerData } from 'node:worker_threads'
import { type QuestionnaireSheets, sheetNames } from '#domain/questionnaire/questionnaire-sheets'
import { readQuestionnaire } from '#domain/questionnaire/read-questionnaire'
import { headedSheet } from '#main/workbook/headed-sheet'
import { readCsv } from '#main/workbook/read-csv'
import { fileReading } from '#main/workbook/read-in-worker'
import { readWorkbook } from '#main/workbook/read-workbook'
import type { QuestionnaireReading, ReadingTask } from './reading-task.ts'

const task = workerData as ReadingTask

parentPort!.postMessage(fileReading(() => read(sheetsOf(task))))

function read(sheets: QuestionnaireSheets): QuestionnaireReading {
  const result = readQuestionnaire(sheets)
  return 'problems' in result ? { problems: result.problems } : { questionnaire: result.questionnaire, sheets }
}

/** A sheet that is not there has no rows. */
function sheetsOf({ file, limits }: ReadingTask): QuestionnaireSheets {
  const shown = { asShown: true }
  const tables =
    'sheets' in file
      ? sheetNames.map(name => ({ ...readCsv(file.sheets[name], limits, shown), name }))
      : readWorkbook(file.bytes, limits, shown).tables
  const sheetOf = (wanted: string) =>
    headedSheet(tables.find(({ name }) => name.trim().toLowerCase() === wanted)?.rows ?? [])
  return { survey: sheetOf('survey'), choices: sheetOf('choices'), settings: sheetOf('settings') }
}
