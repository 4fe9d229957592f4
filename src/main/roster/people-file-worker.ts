import { parentPort, workerData } from 'node:worker_threads'
import { writeCsvTable, writeXlsxTable } from './write-roster-file.ts'

export type PeopleFileData = { rows: string[][]; format: 'xlsx' | 'csv' }

/** A workbook of 35,000 people takes seconds: the window goes on meanwhile. */
const { rows, format } = workerData as PeopleFileData
parentPort!.postMessage(format === 'csv' ? writeCsvTable(rows) : writeXlsxTable(rows))
