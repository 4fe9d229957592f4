import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import { type QuestionnaireSheets, sheetNames } from '#domain/questionnaire/questionnaire-sheets'
import { readQuestionnaire } from '#domain/questionnaire/read-questionnaire'
import { type ReadableDb, sql } from './database/sql.ts'
import type { Questionnaires } from './procedure.ts'
import { fileLimits } from './workbook/file-limits.ts'
import { headedSheet } from './workbook/headed-sheet.ts'
import { readCsv } from './workbook/read-csv.ts'

/** A form that has been read without a problem. `source`: its sheets as JSON. */
export type KnownQuestionnaire = { questionnaire: Questionnaire; source: string }

/** What rehearsals need of the forms. */
export const createQuestionnaires = (resourcesFolder: string): Questionnaires => ({
  inForce: db => newestSource(db, resourcesFolder),
  read: source => {
    const read = readQuestionnaire(JSON.parse(source))
    return 'problems' in read ? null : read.questionnaire
  },
})

/** The newest of those that Gladi ships with and those that were loaded. */
function newestSource(db: ReadableDb, resourcesFolder: string): { version: string; source: string } {
  const loaded = db.all<{ version: string; source: string }>(sql`
    SELECT version, sheets AS source FROM questionnaire ORDER BY version DESC LIMIT 1
  `)
  const shipped = shippedQuestionnaires(resourcesFolder).map(({ questionnaire: { version }, source }) => ({
    version,
    source,
  }))
  return [...loaded, ...shipped].reduce((newest, one) => (one.version > newest.version ? one : newest))
}

/** What `resources/questionnaires` holds, the newest first; read once. Throws where one of them has a problem. */
export function shippedQuestionnaires(resourcesFolder: string): readonly KnownQuestionnaire[] {
  const known = shipped.get(resourcesFolder)
  if (known) return known
  const folder = join(resourcesFolder, 'questionnaires')
  const found = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => sheetsOfFolder(join(folder, name)))
    .map(sheets => ({ questionnaire: readSheets(sheets), source: JSON.stringify(sheets) }))
    .sort((a, b) => (a.questionnaire.version < b.questionnaire.version ? 1 : -1))
  shipped.set(resourcesFolder, found)
  return found
}

const shipped = new Map<string, readonly KnownQuestionnaire[]>()

function sheetsOfFolder(folder: string): QuestionnaireSheets {
  const entries = sheetNames.map(name => [name, csvSheet(readFileSync(join(folder, `${name}.csv`)))])
  return Object.fromEntries(entries) as QuestionnaireSheets
}

const csvSheet = (bytes: Uint8Array) => headedSheet(readCsv(bytes, fileLimits, { asShown: true }).rows)

function readSheets(sheets: QuestionnaireSheets): Questionnaire {
  const read = readQuestionnaire(sheets)
  if ('problems' in read) throw new Error(`A questionnaire has problems: ${JSON.stringify(read.problems.slice(0, 3))}`)
  return read.questionnaire
}
