import type { RosterFileFault } from '#domain/roster/file-fault'
import type { TextRow } from '#domain/roster/text-table'
import type { FaultData } from '#main/workbook/table-file-error'

/** A file as rows of text, sheet by sheet, or why it is none. */
export type ReadFile =
  | { kind: 'read'; sheets: TextRow[][] }
  | { kind: 'failed'; fault: RosterFileFault; data: FaultData & { seems?: string } }

/** What was read of a file; its SHA-256 is empty where the worker failed. */
export type ReadReport = { sha256: string; read: ReadFile }

/**
 * What was read of some files, as JSON: it passes from thread to thread without being copied, and the threads that only
 * hand it on need not look into it.
 */
export const packedReports = (reports: readonly ReadReport[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(reports))

export const unpackedReports = (packed: Uint8Array): ReadReport[] => JSON.parse(new TextDecoder().decode(packed))
