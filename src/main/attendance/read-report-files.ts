import { type FileLimits, fileLimits } from '#main/workbook/file-limits'
import { createFileReader } from '#main/workbook/file-reader'
import type { ReadFile } from './reading-messages.ts'

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
  const reader = createFileReader<ReadFile>({
    worker,
    limits: { ...reportLimits, ...limits },
    failed: (fault, data) => ({ kind: 'failed', fault, data }),
  })
  try {
    for (const file of files) {
      signal?.throwIfAborted()
      const bytes = await file()
      yield { bytes, read: await reader.read(bytes) }
    }
  } finally {
    await reader.end()
  }
}
