import { Worker } from 'node:worker_threads'
import type { RosterFileFault } from '#domain/roster/file-fault'
import type { FileLimits } from './file-limits.ts'
import { type FaultData, TableFileError } from './table-file-error.ts'

/** The one message of a worker that reads a file. */
export type FileReading<Read> =
  | { kind: 'read'; read: Read }
  | { kind: 'failed'; fault: RosterFileFault; seems: string | null; data: FaultData }

/** What such a worker does: `read` may throw `TableFileError`. */
export function fileReading<Read>(read: () => Read): FileReading<Read> {
  try {
    return { kind: 'read', read: read() }
  } catch (error) {
    if (!(error instanceof TableFileError)) throw error
    const { fault, seems, data } = error
    return { kind: 'failed', fault, seems, data }
  }
}

/**
 * Reads a file from outside in a worker, which is ended if it takes too long or too much memory. Rejects with
 * `TableFileError` where it cannot be read. The worker is started with `task` and sends one `FileReading`.
 */
export async function readInWorker<Read>(
  worker: URL,
  task: { limits: FileLimits },
  signal?: AbortSignal,
): Promise<Read> {
  signal?.throwIfAborted()
  const reader = new Worker(worker, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: task.limits.memoryMebibytes },
  })
  try {
    const answer = await answerOf<Read>(reader, task.limits, signal)
    if (answer.kind === 'read') return answer.read
    throw new TableFileError(answer.fault, { ...answer.data, seems: answer.seems })
  } finally {
    await reader.terminate()
  }
}

/** Every way in which the reading can end, whichever comes first. */
function answerOf<Read>(reader: Worker, limits: FileLimits, signal: AbortSignal | undefined) {
  const { promise, resolve, reject } = Promise.withResolvers<FileReading<Read>>()
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
