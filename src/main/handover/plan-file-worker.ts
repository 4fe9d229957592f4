import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import type { PlanFileAnswer, PlanFileWorkerData } from './plan-file-messages.ts'
import { writeOrder } from './write-order.ts'

/** Writes files of the current plan: a large workbook takes a second, all folders take many; the window goes on. */
const { file, key, ...order } = workerData as PlanFileWorkerData
const answer = (message: PlanFileAnswer) => parentPort!.postMessage(message)
const database = openDatabase({ file, key, mode: 'existing' })

answer(database.read(db => writeOrder(db, order, made => answer({ type: 'progress', made }))))
await database.close()
