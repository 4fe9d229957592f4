import type { TextTable } from '#domain/roster/text-table'
import { TableFileError } from './table-file-error.ts'
import type { FileLimits } from './file-limits.ts'

/** The table itself, if it has no more rows, columns and letters than allowed. */
export function withinSheetLimits(table: TextTable, limits: FileLimits): TextTable {
  if (table.rows.length > limits.rows) throw new TableFileError('too-large', { context: 'rows', limit: limits.rows })
  for (const { cells } of table.rows) {
    if (cells.length > limits.columns && cells.slice(limits.columns).some(cell => cell !== '')) {
      throw new TableFileError('too-large', { context: 'columns', limit: limits.columns })
    }
    if (cells.some(cell => cell.length > limits.characters)) {
      throw new TableFileError('too-large', { context: 'characters', limit: limits.characters })
    }
  }
  return table
}
