import { readWorkbook } from '#main/workbook/read-workbook'
import { TableFileError } from '#main/workbook/table-file-error'
import type { FileLimits } from '#main/workbook/file-limits'
import type { ReadFile } from './reading-messages.ts'

/** May run for ever on a file made for that: see `readWorkbook`. */
export function readReport(bytes: Uint8Array, limits: FileLimits): ReadFile {
  try {
    return { kind: 'read', sheets: readWorkbook(bytes, limits).tables.map(({ rows }) => rows) }
  } catch (error) {
    if (!(error instanceof TableFileError)) throw error
    const { fault, seems, data } = error
    return { kind: 'failed', fault, data: { ...data, ...(seems !== null && { seems }) } }
  }
}
