import { workerFile } from '#main/worker-file'
import { startWorker } from '#main/worker-task'
import { guardedCell } from '#domain/exchange/guarded-cell'
import type { PeopleFileData } from './people-file-worker.ts'

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  text: 'text/plain',
}

/** `text` is what a spreadsheet program takes from the clipboard: a line each, tabs between cells, no formulas. */
export async function peopleFile(rows: string[][], format: keyof typeof mediaTypes, name: string): Promise<File> {
  if (format === 'text') return new File([clipboardText(rows)], `${name}.txt`, { type: mediaTypes.text })
  const data: PeopleFileData = { rows, format }
  const task = startWorker<never, Uint8Array<ArrayBuffer>>(workerFile('roster/people-file-worker'), data)
  return new File([await task.next()], `${name}.${format}`, { type: mediaTypes[format] })
}

const clipboardText = (rows: string[][]) =>
  rows.map(row => row.map(cell => guardedCell(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\r\n')
