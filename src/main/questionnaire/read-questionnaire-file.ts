import { Worker } from 'node:worker_threads'
import { type FileLimits, fileLimits } from '#main/workbook/file-limits'
import { TableFileError } from '#main/workbook/table-file-error'
import type { QuestionnaireFile, QuestionnaireReading, ReadingAnswer, ReadingTask } from './reading-task.ts'

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

/**
 * Reads a form from outside in a worker, which is ended if it takes too long or too much memory. Rejects with
 * `TableFileError` where the file is no spreadsheet that can be read. `worker`: read-questionnaire-worker.
 */
export async function readQuestionnaireFile(
  file: QuestionnaireFile,
  worker: URL,
  { signal, limits }: Options = {},
): Promise<QuestionnaireReading> {
  signal?.throwIfAborted()
  const task: ReadingTask = { file, limits: { ...questionnaireLimits, ...limits } }
  const reader = new Worker(worker, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: task.limits.memoryMebibytes },
  })
  try {
    return readingOf(await answerOf(reader, task.limits, signal))
  } finally {
    await reader.terminate()
  }
}

function readingOf(answer: ReadingAnswer): QuestionnaireReading {
  if (answer.kind === 'read') return answer.reading
  throw new TableFileError(answer.fault, { ...answer.data, seems: answer.seems })
}

/** Every way in which the reading can end, whichever comes first. */
function answerOf(reader: Worker, limits: FileLimits, signal: AbortSignal | undefined): Promise<ReadingAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadingAnswer>()
  const abort = () => reject(signal?.reason)
  const tooLong = setTimeout(() => {
    reject(new TableFileError('took-too-long', { limit: Math.round(limits.milliseconds / 1000) }))
  }, limits.milliseconds)
  signal?.addEventListener('abort', abort)
  reader.on('message', resolve)
  reader.on('error', error => reject(toFileError(error, limits)))
  reader.on('exit', () => reject(new TableFileError('damaged')))
  return promise.finally(() => {
    clearTimeout(tooLong)
    signal?.removeEventListener('abort', abort)
  })
}

function toFileError(error: Error, { memoryMebibytes }: FileLimits): Error {
  const isOutOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isOutOfMemory ? new TableFileError('too-large', { context: 'memory', limit: memoryMebibytes }) : error
}
