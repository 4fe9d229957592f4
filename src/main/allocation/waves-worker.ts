import { parentPort, workerData } from 'node:worker_threads'
import type { WavesRow } from '#contract/allocation'
import { wavesTable } from '#domain/allocation/waves-table'
import { type WavesSettings } from '#domain/planning/waves-question'
import { wavesQuestionOf } from '#domain/planning/waves-of-roster'
import type { Province } from '#domain/roster/regions'
import { openDatabase } from '#main/database/database'
import { getPlanInput } from './allocation-repository.ts'

export type WavesWorkerData = {
  file: string
  key: Uint8Array
  provinces: readonly Province[]
  settings: WavesSettings
  seed: number
}

/** Answers with the table for everybody who is to be planned, and ends. */
const { file, key, provinces, settings, seed } = workerData as WavesWorkerData
const database = openDatabase({ file, key, mode: 'existing' })
const { people } = database.read(getPlanInput)
await database.close()
const byCode = new Map(provinces.map(province => [province.code, province]))
const rows = wavesTable(wavesQuestionOf(people, settings, byCode, seed))
parentPort!.postMessage(rows.map(({ counts: _, ...row }): WavesRow => row))
