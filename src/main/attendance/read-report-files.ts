import { type FileLimits, fileLimits } from '#main/workbook/file-limits'
import { createFileReader } from '#main/workbook/file-reader'
import { packedReports, type ReadFile } from './reading-messages.ts'

const mebibyte = 1024 * 1024

/** A report of a class has some hundred rows; a day-long one of a thousand people with bad lines, some thousands. */
export const reportLimits: FileLimits = {
  ...fileLimits,
  fileBytes: 16 * mebibyte,
  rows: 20_000,
  milliseconds: 15_000,
}

/** Files are read together up to so many bytes: a message to a worker takes as long as reading a report. */
const togetherBytes = 128 * 1024

type Options = { worker: URL; signal?: AbortSignal | undefined; limits?: Partial<FileLimits> }

/** What was read of the next files, in order; see `packedReports`. */
type ReadTogether = { files: number; packed: Uint8Array<ArrayBuffer> }

/**
 * Reads files from outside in a worker, some small ones at a time, which is ended if they take too long or too much memory;
 * each of them is then read alone. `worker`: read-report-worker.
 */
export async function* readReportFiles(
  files: readonly (() => Promise<Uint8Array>)[],
  { worker, signal, limits }: Options,
): AsyncGenerator<ReadTogether, void> {
  const reader = createFileReader<Uint8Array<ArrayBuffer> | Failed, Uint8Array[]>({
    worker,
    limits: { ...reportLimits, ...limits },
    failed: (fault, data) => ({ kind: 'failed', fault, data }),
  })
  const readAll = async (together: Uint8Array[]): Promise<ReadTogether[]> => {
    const answer = await reader.read(together)
    if (!('fault' in answer)) return [{ files: together.length, packed: answer }]
    if (together.length === 1) return [{ files: 1, packed: packedReports([{ sha256: '', read: answer }]) }]
    const alone: ReadTogether[] = []
    for (const file of together) alone.push(...(await readAll([file])))
    return alone
  }
  try {
    let together: Uint8Array[] = []
    let bytes = 0
    for (const [position, file] of files.entries()) {
      signal?.throwIfAborted()
      const content = await file()
      together.push(content)
      bytes += content.length
      if (bytes < togetherBytes && position < files.length - 1) continue
      yield* await readAll(together)
      together = []
      bytes = 0
    }
  } finally {
    await reader.end()
  }
}

type Failed = Extract<ReadFile, { kind: 'failed' }>
