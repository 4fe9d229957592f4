import type { TextRow } from '#domain/roster/text-table'
import { type FileLimits, fileLimits } from '#main/workbook/file-limits'
import { createFileReader, type FileReader } from '#main/workbook/file-reader'
import type { FileReading } from '#main/workbook/read-in-worker'
import { workerFile } from '#main/worker-file'

export type ScoreSheet = { name: string; rows: TextRow[] }

/** A file as sheets of text, or why it is none. */
export type ReadScoreFile =
  | { kind: 'read'; sheets: ScoreSheet[] }
  | Extract<FileReading<ScoreSheet[]>, { kind: 'failed' }>

/** A nation on a test of forty questions fits; so does a form's file with a column for points and one for feedback each. */
const scoreFileLimits: FileLimits = { ...fileLimits, rows: 100_000, columns: 512 }

/** Files of scores, one after the other in one worker, since they may be made to harm. */
export const createScoreReader = (): FileReader<ReadScoreFile> =>
  createFileReader({
    worker: workerFile('assessment/scores-read-worker'),
    limits: scoreFileLimits,
    failed: (fault, data) => ({ kind: 'failed', fault, seems: null, data }),
  })
