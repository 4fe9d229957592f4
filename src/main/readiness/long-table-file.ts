import { setImmediate } from 'node:timers/promises'
import { workerFile } from '#main/worker-file'
import { startWorker } from '#main/worker-task'
import { namedTable, type TableHead, type TableRow } from '#main/workbook/table-file'
import type { TablePart } from '#main/workbook/table-file-worker'

/** So many take a few milliseconds to word; other calls are answered in between. */
const rowsOfStep = 500

/** A table of any length, written in a worker: a workbook of 34,000 rows takes more than a second. */
export async function longTableFile(head: TableHead, rows: Iterable<TableRow>): Promise<File> {
  const worker = startWorker<TablePart, Uint8Array<ArrayBuffer>>(workerFile('workbook/table-file-worker'), head)
  try {
    for (const part of partsOf(rows)) {
      worker.post(part)
      await setImmediate()
    }
    worker.post(null)
    return namedTable(head, await worker.next())
  } finally {
    await worker.terminate()
  }
}

function* partsOf(rows: Iterable<TableRow>): Generator<TableRow[]> {
  let part: TableRow[] = []
  for (const row of rows) {
    part.push(row)
    if (part.length < rowsOfStep) continue
    yield part
    part = []
  }
  yield part
}
