import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import { voidItem, type VoidOrder } from './void-item.ts'

export type VoidItemData = { file: string; key: Uint8Array; order: VoidOrder }

/** The scores of a nation take most of a second: they are computed here, and the window goes on meanwhile. */
const { file, key, order } = workerData as VoidItemData
const database = openDatabase({ file, key, mode: 'existing' })
const voiding = await database.write(db => voidItem(db, order))
await database.close()
parentPort!.postMessage(voiding)
