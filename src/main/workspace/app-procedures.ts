import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Licence } from '#contract/workspace'
import { type ReadableDb, sql } from '#main/database/sql'
import { onWorkspace, procedure } from '#main/procedure'
import { readUserSettings, saveUserSettings } from './user-settings.ts'

/** What is about the app itself, on this computer. */
export const appProcedures = {
  settings: procedure.workspace.settings.handler(({ context }) => readUserSettings(context.settings.userDataFolder)),

  saveSettings: procedure.workspace.saveSettings.handler(({ input, context: { settings, session } }) => {
    saveUserSettings(settings.userDataFolder, input)
    session.lockAfter(input.lockAfterMinutes && input.lockAfterMinutes * 60_000)
    return input
  }),

  about: onWorkspace.workspace.about.handler(({ context: { settings, workspace } }) => ({
    app: settings.appVersion,
    electron: process.versions['electron'] ?? null,
    node: process.versions.node,
    ...workspace.database.read(databaseVersions),
  })),

  licences: procedure.workspace.licences.handler(({ context }) => readLicences(context.settings.resourcesFolder)),
}

const databaseVersions = (db: ReadableDb) =>
  db.one<{ sqlite: string; databaseFormat: number }>(
    sql`SELECT sqlite_version() AS sqlite, (SELECT user_version FROM pragma_user_version) AS databaseFormat`,
  )!

/** Written by scripts/licences.mjs from the packages that the app is built of. */
const readLicences = (resourcesFolder: string): Licence[] =>
  JSON.parse(readFileSync(join(resourcesFolder, 'licences.json'), 'utf8'))
