import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import type { ReadingOrder } from '#main/workbook/file-reader'
import { packedReports } from './reading-messages.ts'
import { readReport } from './read-report.ts'

parentPort!.on('message', ({ bytes, limits }: ReadingOrder<Uint8Array[]>) => {
  const read = bytes.map(file => ({
    sha256: createHash('sha256').update(file).digest('hex'),
    read: readReport(file, limits),
  }))
  const packed = packedReports(read)
  parentPort!.postMessage(packed, [packed.buffer])
})
