import { parentPort, workerData } from 'node:worker_threads'
import { fileReading } from '#main/workbook/read-in-worker'
import { readWorkbook } from '#main/workbook/read-workbook'
import type { ScoreReadingTask, ScoreSheet } from './scores-read.ts'

const { bytes, limits } = workerData as ScoreReadingTask

parentPort!.postMessage(
  fileReading<ScoreSheet[]>(() => readWorkbook(bytes, limits).tables.map(({ name, rows }) => ({ name, rows }))),
)
