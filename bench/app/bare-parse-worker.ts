import { parentPort, workerData } from 'node:worker_threads'
import * as XLSX from 'xlsx'

/** SheetJS alone, with its own defaults, in a fresh worker as ours. */
const { bytes } = workerData as { bytes: Uint8Array }
const began = performance.now()
const workbook = XLSX.read(bytes, { type: 'array' })
parentPort!.postMessage({ sheets: workbook.SheetNames.length, milliseconds: performance.now() - began })
