import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import { type Language, wordsIn } from '#main/words'
import type { WorkspaceKey } from './packet-messages.ts'
import type { ResultKind } from './result-facts.ts'
import { type RegionNames, resultsSheets, resultsTable } from './results-tables.ts'
import { csvOf, workbookOf } from './table-file.ts'

export type ResultsFileData = WorkspaceKey & {
  regions: RegionNames
  order: { format: 'xlsx'; language: Language } | { format: 'csv'; kind: ResultKind; language: Language }
}

/** A workbook of a province's results takes seconds: the window goes on meanwhile. */
const { file, key, regions, order } = workerData as ResultsFileData
const database = openDatabase({ file, key, mode: 'existing' })
const bytes = database.read(db =>
  order.format === 'csv'
    ? csvOf(resultsTable(db, order.kind, regions))
    : workbookOf(resultsSheets(db, regions, wordsIn(order.language))),
)
parentPort!.postMessage(bytes)
await database.close()
