import { parentPort } from 'node:worker_threads'
import type { ReadingOrder } from '#main/workbook/file-reader'
import type { ReadFile } from './reading-messages.ts'
import { readReport } from './read-report.ts'

parentPort!.on('message', ({ bytes, limits }: ReadingOrder) => {
  parentPort!.postMessage(readReport(bytes, limits) satisfies ReadFile)
})
