import type { TextRow } from '#domain/roster/text-table'
import type { RosterFileFault } from '#domain/roster/file-fault'
import { type FileLimits, fileLimits } from '#main/workbook/file-limits'
import { readInWorker } from '#main/workbook/read-in-worker'
import { type FaultData, TableFileError } from '#main/workbook/table-file-error'
import { workerFile } from '#main/worker-file'

export type ScoreSheet = { name: string; rows: TextRow[] }

/** A file as sheets of text, or why it is none. */
export type ReadScoreFile =
  | { kind: 'read'; sheets: ScoreSheet[] }
  | { kind: 'failed'; fault: RosterFileFault; seems: string | null; data: FaultData }

/** What the worker is started with. */
export type ScoreReadingTask = { bytes: Uint8Array; limits: FileLimits }

/** A nation on a test of forty questions fits; so does a form's file with a column for points and one for feedback each. */
export const scoreFileLimits: FileLimits = { ...fileLimits, rows: 100_000, columns: 512 }

export async function readScoreFile(bytes: Uint8Array): Promise<ReadScoreFile> {
  const task: ScoreReadingTask = { bytes, limits: scoreFileLimits }
  try {
    return { kind: 'read', sheets: await readInWorker<ScoreSheet[]>(workerFile('assessment/scores-read-worker'), task) }
  } catch (error) {
    if (!(error instanceof TableFileError)) throw error
    const { fault, seems, data } = error
    return { kind: 'failed', fault, seems, data }
  }
}
