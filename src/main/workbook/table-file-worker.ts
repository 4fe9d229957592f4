import { parentPort, workerData } from 'node:worker_threads'
import { tableBytes, type TableHead, type TableRow } from './table-file.ts'

/** Rows, in parts; null: that was all, and the file is told back. */
export type TablePart = TableRow[] | null

const rows: TableRow[] = []
parentPort!.on('message', (part: TablePart) => {
  if (part) return void rows.push(...part)
  const bytes = tableBytes(workerData as TableHead, rows)
  parentPort!.postMessage(bytes, [bytes.buffer])
  parentPort!.close()
})
