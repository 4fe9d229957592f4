import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAppContext } from '#main/app-context'
import { sql } from '#main/database/sql'
import { openExampleNow } from '#main/open-example'
import { storeReports } from '../builders/reports.ts'

/**
 * `node take-tests.ts <workspaces folder> <province>`: in the example that is there, the companions of that province take
 * both tests. A program of its own: Playwright's loader takes the database driver's types for the driver.
 */
const [workspacesFolder, province] = process.argv.slice(2) as [string, string]
const userDataFolder = mkdtempSync(join(tmpdir(), 'gladi-e2e-data-'))
const resourcesFolder = join(import.meta.dirname, '../../resources')
const context = createAppContext({ workspacesFolder, resourcesFolder, userDataFolder, appVersion: '0.0.0' })
await openExampleNow(context)
const { database } = context.session.current()!
const provinces = database.read(db =>
  db.all<{ code: string }>(sql`SELECT DISTINCT province_code AS code FROM participant`),
)
const silent = provinces.map(({ code }) => code).filter(code => code !== province)
await storeReports(database, { seed: 1, silent, attempts: 0 })
await context.session.close()
rmSync(userDataFolder, { recursive: true, force: true })
