import { Worker } from 'node:worker_threads'
import type { RosterFileFault } from '#domain/roster/file-fault'
import type { FileLimits } from './file-limits.ts'
import type { FaultData } from './table-file-error.ts'

/** What the worker of a reader is asked, once per file, or per few small ones; it answers each with one message. */
export type ReadingOrder<Content = Uint8Array> = { bytes: Content; limits: FileLimits }

export type FileReader<Answer, Content = Uint8Array> = {
  /** One after the other. */
  read(bytes: Content): Promise<Answer>
  end(): Promise<void>
}

type Reading<Answer> = {
  worker: URL
  limits: FileLimits
  /** The answer in place of the worker's, which took too long or too much memory, or ended. */
  failed: (fault: RosterFileFault, data: FaultData) => Answer
}

/**
 * Reads files from outside one after the other in a worker, which is ended if one of them takes too long or too much
 * memory; the next one gets a new worker.
 */
export function createFileReader<Answer, Content = Uint8Array>({
  worker,
  limits,
  failed,
}: Reading<Answer>): FileReader<Answer, Content> {
  let reader: Worker | undefined
  const end = async () => {
    const ending = reader
    reader = undefined
    await ending?.terminate()
  }
  return {
    end,
    async read(bytes) {
      reader ??= new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: limits.memoryMebibytes } })
      const { answer, failure } = await ask<Answer>(reader, bytes, limits)
      if (!failure) return answer
      await end()
      return failed(failure.fault, failure.data)
    },
  }
}

type Failure = { fault: RosterFileFault; data: FaultData }
type Outcome<Answer> = { answer: Answer; failure?: never } | { answer?: never; failure: Failure }

/** Every way in which the reading can end, whichever comes first. */
function ask<Answer>(reader: Worker, bytes: unknown, limits: FileLimits): Promise<Outcome<Answer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome<Answer>>()
  const fail = (fault: RosterFileFault, data: FaultData) => resolve({ failure: { fault, data } })
  const tooLong = setTimeout(() => {
    fail('took-too-long', { limit: Math.round(limits.milliseconds / 1000) })
  }, limits.milliseconds)
  const onMessage = (answer: Answer) => resolve({ answer })
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return reject(error)
    fail('too-large', { context: 'memory', limit: limits.memoryMebibytes })
  }
  const onExit = () => fail('damaged', {})
  reader.once('message', onMessage).once('error', onError).once('exit', onExit)
  reader.postMessage({ bytes, limits } satisfies ReadingOrder<unknown>)
  return promise.finally(() => {
    clearTimeout(tooLong)
    reader.off('message', onMessage).off('error', onError).off('exit', onExit)
  })
}
