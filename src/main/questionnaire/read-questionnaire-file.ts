import { type FileLimits, fileLimits } from '#main/workbook/file-limits'
import { readInWorker } from '#main/workbook/read-in-worker'
import type { QuestionnaireFile, QuestionnaireReading, ReadingTask } from './reading-task.ts'

const mebibyte = 1024 * 1024

/** A form is small: the one of 2025 has 187 rows. */
export const questionnaireLimits: FileLimits = {
  ...fileLimits,
  fileBytes: 8 * mebibyte,
  partBytes: 16 * mebibyte,
  allBytes: 64 * mebibyte,
  rows: 5_000,
}

type Options = { signal?: AbortSignal; limits?: Partial<FileLimits> }

/** Reads a form from outside. Rejects with `TableFileError` where the file is no spreadsheet that can be read. */
export function readQuestionnaireFile(
  file: QuestionnaireFile,
  worker: URL,
  { signal, limits }: Options = {},
): Promise<QuestionnaireReading> {
  const task: ReadingTask = { file, limits: { ...questionnaireLimits, ...limits } }
  return readInWorker(worker, task, signal)
}
