/** A sheet as text; rows without any text may be left out. */
export type QuestionnaireSheet = {
  /** The first row; empty where there is no such sheet. */
  header: string[]
  /** `row` counts as the spreadsheet does, the header being row 1; `cells` may be shorter than the header. */
  rows: { row: number; cells: string[] }[]
}

/** An XLSForm workbook, before anything of it is understood. */
export type QuestionnaireSheets = {
  survey: QuestionnaireSheet
  choices: QuestionnaireSheet
  settings: QuestionnaireSheet
}

export const sheetNames = ['survey', 'choices', 'settings'] as const
export type SheetName = (typeof sheetNames)[number]
