import { parentPort } from 'node:worker_threads'
import type { ReadingOrder } from '#main/workbook/file-reader'
import { fileReading } from '#main/workbook/read-in-worker'
import { readWorkbook } from '#main/workbook/read-workbook'
import type { ReadScoreFile } from './scores-read.ts'

function read({ bytes, limits }: ReadingOrder): ReadScoreFile {
  const reading = fileReading(() => readWorkbook(bytes, limits).tables.map(({ name, rows }) => ({ name, rows })))
  return reading.kind === 'read' ? { kind: 'read', sheets: reading.read } : reading
}

parentPort!.on('message', (order: ReadingOrder) => parentPort!.postMessage(read(order)))
