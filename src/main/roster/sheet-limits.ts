import type { TextTable } from '#domain/roster/text-table'
import { RosterFileError } from './roster-file-error.ts'
import type { RosterLimits } from './roster-limits.ts'

/** The table itself, if it has no more rows, columns and letters than allowed. */
export function withinSheetLimits(table: TextTable, limits: RosterLimits): TextTable {
  if (table.rows.length > limits.rows) throw new RosterFileError('too-large', { context: 'rows', limit: limits.rows })
  for (const { cells } of table.rows) {
    if (cells.length > limits.columns && cells.slice(limits.columns).some(cell => cell !== '')) {
      throw new RosterFileError('too-large', { context: 'columns', limit: limits.columns })
    }
    if (cells.some(cell => cell.length > limits.characters)) {
      throw new RosterFileError('too-large', { context: 'characters', limit: limits.characters })
    }
  }
  return table
}
