import type { QuestionnaireSheet } from '#domain/questionnaire/questionnaire-sheets'
import type { TextRow } from '#domain/roster/text-table'

/** The first row as the header of those below; blanks at the end of a row are left out. */
export function headedSheet([header, ...rows]: readonly TextRow[]): QuestionnaireSheet {
  return {
    header: filledPart(header?.cells ?? []),
    rows: rows.map(({ row, cells }) => ({ row, cells: filledPart(cells) })),
  }
}

const filledPart = (cells: string[]) => cells.slice(0, cells.findLastIndex(cell => cell !== '') + 1)
