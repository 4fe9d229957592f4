import { createHash } from 'node:crypto'
import type { QuestionnaireVersion } from '#contract/questionnaire'
import { isAnswered } from '#domain/questionnaire/prepared-form'
import type { Questionnaire, Words } from '#domain/questionnaire/questionnaire'
import type { QuestionnaireSheets } from '#domain/questionnaire/questionnaire-sheets'
import { recordChange } from '#main/database/recorded-change'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { type KnownQuestionnaire, shippedQuestionnaires } from '#main/questionnaire-versions'

type LoadedRow = Omit<QuestionnaireVersion, 'title' | 'isInUse'> & { title: string }

/** Those that Gladi ships with and those that were loaded, the newest first. */
export function listVersions(db: ReadableDb, resourcesFolder: string): QuestionnaireVersion[] {
  const loaded = db.all<LoadedRow>(sql`
    SELECT version, form_id AS formId, title, questions, variables, loaded_at AS loadedAt FROM questionnaire
  `)
  return [
    ...shippedQuestionnaires(resourcesFolder).map(({ questionnaire }) => ({
      ...summaryOf(questionnaire),
      loadedAt: null,
    })),
    ...loaded.map(row => ({ ...row, title: JSON.parse(row.title) as Words })),
  ]
    .sort((a, b) => (a.version < b.version ? 1 : -1))
    .map((version, index) => ({ ...version, isInUse: index === 0 }))
}

const summaryOf = ({ version, formId, title, questions, variables }: Questionnaire) => ({
  version,
  formId,
  title,
  questions: questions.filter(isAnswered).length,
  variables: variables.length,
})

export type LoadedForm = { questionnaire: Questionnaire; sheets: QuestionnaireSheets; fileName: string }

/** Keeps it; can be undone. */
export function saveVersion(db: WritableDb, at: string, form: LoadedForm) {
  const { version } = form.questionnaire
  recordChange(db, { at, kind: 'practiceFormLoaded', data: { version } }, () => addVersion(db, at, form))
}

function addVersion(db: WritableDb, at: string, { questionnaire, sheets, fileName }: LoadedForm) {
  const { version, formId, title, questions, variables } = summaryOf(questionnaire)
  const source = JSON.stringify(sheets)
  const sha256 = createHash('sha256').update(source).digest('hex')
  db.run(sql`
    INSERT INTO questionnaire (version, form_id, title, questions, variables, sheets, sha256, file_name, loaded_at)
    VALUES (${version}, ${formId}, ${JSON.stringify(title)}, ${questions}, ${variables}, ${source}, ${sha256},
            ${fileName}, ${at})
  `)
}

/**
 * Makes a form the newest of those that were loaded, inside a recorded change: later ones go, and one of the same version
 * that says something else.
 */
export function putGivenVersion(db: WritableDb, at: string, form: LoadedForm) {
  const { version } = form.questionnaire
  db.run(sql`DELETE FROM questionnaire WHERE version >= ${version}`)
  addVersion(db, at, form)
}

/** Takes a loaded one away; can be undone. False where there is none. */
export function removeVersion(db: WritableDb, at: string, version: string): boolean {
  const row = db.one(sql`SELECT 1 FROM questionnaire WHERE version = ${version}`)
  if (!row) return false
  recordChange(db, { at, kind: 'practiceFormRemoved', data: { version } }, () =>
    db.run(sql`DELETE FROM questionnaire WHERE version = ${version}`),
  )
  return true
}

/** The sheets of a version; undefined where there is none. */
export function sheetsOfVersion(
  db: ReadableDb,
  resourcesFolder: string,
  version: string,
): QuestionnaireSheets | undefined {
  const loaded = db.one<{ source: string }>(sql`SELECT sheets AS source FROM questionnaire WHERE version = ${version}`)
  const source = loaded?.source ?? shippedSource(shippedQuestionnaires(resourcesFolder), version)
  return source === undefined ? undefined : JSON.parse(source)
}

const shippedSource = (shipped: readonly KnownQuestionnaire[], version: string) =>
  shipped.find(({ questionnaire }) => questionnaire.version === version)?.source
