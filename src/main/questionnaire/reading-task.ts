import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import type { QuestionnaireProblem } from '#domain/questionnaire/questionnaire-problem'
import type { QuestionnaireSheets, SheetName } from '#domain/questionnaire/questionnaire-sheets'
import type { FileLimits } from '#main/workbook/file-limits'

/** A workbook (XLSX, XLS, ODS), or the three sheets as CSV files each. */
export type QuestionnaireFile = { bytes: Uint8Array } | { sheets: Record<SheetName, Uint8Array> }

/** What the worker is started with. */
export type ReadingTask = { file: QuestionnaireFile; limits: FileLimits }

export type QuestionnaireReading =
  | { questionnaire: Questionnaire; sheets: QuestionnaireSheets }
  | { problems: readonly QuestionnaireProblem[] }
