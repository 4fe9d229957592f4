import { parentPort, workerData } from 'node:worker_threads'
import { fileReading } from '#main/workbook/read-in-worker'
import { readItems } from './read-items.ts'
import type { ReadingTask } from './read-item-file.ts'

const { bytes, limits, defaults } = workerData as ReadingTask

parentPort!.postMessage(fileReading(() => readItems(bytes, limits, defaults)))
