import type { RosterFileFault } from '#domain/roster/file-fault'
import type { TextRow } from '#domain/roster/text-table'
import type { FaultData } from '#main/workbook/table-file-error'

/** A file as rows of text, sheet by sheet, or why it is none. */
export type ReadFile =
  | { kind: 'read'; sheets: TextRow[][] }
  | { kind: 'failed'; fault: RosterFileFault; data: FaultData & { seems?: string } }
