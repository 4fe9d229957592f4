import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import { toggleChanges, type ToggleOrder } from './toggle-changes.ts'

export type ToggleWorkerData = { file: string; key: Uint8Array; order: ToggleOrder }

/** Undoing an import touches tens of thousands of rows: that is done here, and the window goes on meanwhile. */
const { file, key, order } = workerData as ToggleWorkerData
const database = openDatabase({ file, key, mode: 'existing' })
const changes = await database.write(db => toggleChanges(db, order))
await database.close()
parentPort!.postMessage(changes)
