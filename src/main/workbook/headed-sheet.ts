import type { QuestionnaireSheet } from '#domain/questionnaire/questionnaire-sheets'
import type { TextRow } from '#domain/roster/text-table'

/** The first row as the header of those below. */
export function headedSheet([header, ...rows]: readonly TextRow[]): QuestionnaireSheet {
  return { header: header?.cells ?? [], rows: rows.map(({ row, cells }) => ({ row, cells })) }
}
