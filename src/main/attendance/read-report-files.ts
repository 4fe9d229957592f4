import { Worker } from 'node:worker_threads'
import { type FileLimits, fileLimits } from '#main/workbook/file-limits'
import type { ReadFile, ReadingOrder } from './reading-messages.ts'

const mebibyte = 1024 * 1024

/** A report of a class has some hundred rows; a day-long one of a thousand people with bad lines, some thousands. */
export const reportLimits: FileLimits = {
  ...fileLimits,
  fileBytes: 16 * mebibyte,
  rows: 20_000,
  milliseconds: 15_000,
}

type Options = { worker: URL; signal?: AbortSignal | undefined; limits?: Partial<FileLimits> }

/**
 * Reads files from outside one after the other in a worker, which is ended if one of them takes too long or too much
 * memory; the next one gets a new worker. `worker`: read-report-worker.
 */
export async function* readReportFiles(
  files: readonly (() => Promise<Uint8Array>)[],
  { worker, signal, limits }: Options,
): AsyncGenerator<{ bytes: Uint8Array; read: ReadFile }, void> {
  const within = { ...reportLimits, ...limits }
  let reader: Worker | undefined
  try {
    for (const file of files) {
      signal?.throwIfAborted()
      const bytes = await file()
      reader ??= new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: within.memoryMebibytes } })
      const read = await readIn(reader, bytes, within)
      if (read.isBroken) {
        await reader.terminate()
        reader = undefined
      }
      yield { bytes, read: read.file }
    }
  } finally {
    await reader?.terminate()
  }
}

/** `isBroken`: the worker ended, or has to. */
type Reading = { file: ReadFile; isBroken: boolean }

/** Every way in which the reading can end, whichever comes first. */
function readIn(reader: Worker, bytes: Uint8Array, limits: FileLimits): Promise<Reading> {
  const { promise, resolve, reject } = Promise.withResolvers<Reading>()
  const fail = (file: ReadFile) => resolve({ file, isBroken: true })
  const tooLong = setTimeout(() => {
    const limit = Math.round(limits.milliseconds / 1000)
    fail({ kind: 'failed', fault: 'took-too-long', data: { limit } })
  }, limits.milliseconds)
  const onMessage = (file: ReadFile) => resolve({ file, isBroken: false })
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return reject(error)
    fail({ kind: 'failed', fault: 'too-large', data: { context: 'memory', limit: limits.memoryMebibytes } })
  }
  const onExit = () => fail({ kind: 'failed', fault: 'damaged', data: {} })
  reader.once('message', onMessage).once('error', onError).once('exit', onExit)
  reader.postMessage({ bytes, limits } satisfies ReadingOrder)
  return promise.finally(() => {
    clearTimeout(tooLong)
    reader.off('message', onMessage).off('error', onError).off('exit', onExit)
  })
}
