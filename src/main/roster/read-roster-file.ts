import { Worker } from 'node:worker_threads'
import type { ReadingChoices, ReadingStep, RosterReading } from './read-roster.ts'
import type { ReadingMessage, ReadingPiece, ReadingSummary, ReadingTask, RosterLists } from './reading-messages.ts'
import { TableFileError } from '#main/workbook/table-file-error'
import { type FileLimits, fileLimits } from '#main/workbook/file-limits'

export { TableFileError } from '#main/workbook/table-file-error'
export type { RosterReading } from './read-roster.ts'

export type RosterFile = ReadingChoices & {
  /** For messages of the caller; the content alone decides what the file is. */
  name: string
  bytes: Uint8Array
  /** `<app root>/resources/regions`. */
  regionsFolder: string
  /** `read-workbook-worker.ts`, or what it was built into. */
  workerUrl: URL
  onProgress?(step: ReadingStep): void
  /** Stops the reading at once; the promise then rejects with the signal's reason. */
  signal?: AbortSignal
  /** Others than `fileLimits`. */
  limits?: Partial<FileLimits>
}

/**
 * Reads and checks a file from outside in a worker, which is ended if it takes too long or too much memory. Rejects with
 * `TableFileError` where the file is at fault. Nothing of the file is kept.
 */
export async function readRosterFile(file: RosterFile): Promise<RosterReading> {
  file.signal?.throwIfAborted()
  const limits = { ...fileLimits, ...file.limits }
  const worker = startWorker(file, limits)
  const guessing = guessProgress(file)
  try {
    const summary = await summaryFrom(worker, file, limits, guessing.stop)
    return { ...summary, ...(await listsFrom(worker, file.signal)) }
  } finally {
    guessing.stop()
    await worker.terminate()
  }
}

/** What parsing a file takes on an ordinary computer, measured with workbooks and CSV files of 35,000 people. */
const bytesPerMillisecond = 1_500

/**
 * The parser tells nothing until it is done, so until then the share is guessed from the size: ever slower towards the
 * end, which it never reaches by itself.
 */
function guessProgress(file: RosterFile) {
  file.onProgress?.({ step: 'reading', share: 0 })
  const began = performance.now()
  const expected = 200 + file.bytes.length / bytesPerMillisecond
  const timer = setInterval(() => {
    file.onProgress?.({ step: 'reading', share: 1 - Math.exp((began - performance.now()) / expected) })
  }, 100)
  return { stop: () => clearInterval(timer) }
}

function startWorker(file: RosterFile, limits: FileLimits): Worker {
  const { bytes, regionsFolder, codes, sheet, mapping, rememberedMappings, defaultRole } = file
  const choices = { codes, sheet, mapping, rememberedMappings, defaultRole } as ReadingChoices
  const task: ReadingTask = { ...choices, bytes, regionsFolder, limits }
  return new Worker(file.workerUrl, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMebibytes },
  })
}

/** Every way in which the reading can end, whichever comes first. */
function summaryFrom(
  worker: Worker,
  file: RosterFile,
  limits: FileLimits,
  onParsed: () => void,
): Promise<ReadingSummary> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadingSummary>()
  const tooLong = setTimeout(() => {
    reject(new TableFileError('took-too-long', { limit: Math.round(limits.milliseconds / 1000) }))
  }, limits.milliseconds)
  const listener = onAbort(file.signal, reject)
  const onMessage = (message: ReadingMessage) => {
    if (message.kind === 'step') {
      if (message.step === 'reading' && message.share < 1) return
      onParsed()
      file.onProgress?.({ step: message.step, share: message.share })
    } else if (message.kind === 'read') resolve(message.summary)
    else reject(new TableFileError(message.fault, { ...message.data, seems: message.seems }))
  }
  worker.on('message', onMessage)
  worker.on('error', error => reject(toFileError(error, limits)))
  worker.on('exit', () => reject(new TableFileError('damaged')))
  return promise.finally(() => {
    clearTimeout(tooLong)
    listener.remove()
    worker.off('message', onMessage)
  })
}

function toFileError(error: Error, limits: FileLimits): Error {
  const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
  return outOfMemory ? new TableFileError('too-large', { context: 'memory', limit: limits.memoryMebibytes }) : error
}

/** Fetches piece by piece, and lets other work of this process run between two. */
async function listsFrom(worker: Worker, signal: AbortSignal | undefined): Promise<RosterLists> {
  const lists: RosterLists = { people: [], problems: [], setAsideKeys: [], heldRows: [] }
  for (;;) {
    signal?.throwIfAborted()
    const piece = await nextPiece(worker)
    lists.people.push(...piece.people)
    lists.problems.push(...piece.problems)
    lists.setAsideKeys.push(...piece.setAsideKeys)
    lists.heldRows.push(...piece.heldRows)
    if (piece.done) return lists
  }
}

function nextPiece(worker: Worker): Promise<ReadingPiece> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadingPiece>()
  const ended = () => reject(new Error('The worker ended before it handed over what it had read.'))
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', ended)
  worker.postMessage('more')
  return promise.finally(() => worker.off('error', reject).off('exit', ended))
}

function onAbort(signal: AbortSignal | undefined, reject: (reason: unknown) => void) {
  const abort = () => reject(signal?.reason)
  signal?.addEventListener('abort', abort)
  return { remove: () => signal?.removeEventListener('abort', abort) }
}
