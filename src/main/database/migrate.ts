import { DatabaseFromNewerAppError, WorkspaceRefusedError } from './refusal.ts'
import { migrations } from './migrations/migrations.ts'
import type { Connection } from './open.ts'

/** "GLDI": by which a SQLite file says that it is Gladi's. */
export const applicationId = 0x474c4449

/** How many migrations the app has that the database has not; 0 where there is nothing to do. Reads only. */
export function pendingMigrations(connection: Connection, known: readonly string[] = migrations): number {
  const version = refuseForeign(connection)
  if (version > known.length) throw new DatabaseFromNewerAppError(version, known.length)
  return known.length - version
}

/**
 * Brings the schema up to date, each migration in a transaction of its own: one that fails leaves what was before it.
 * Throws before touching anything where the database is a newer app's, or another program's.
 */
export function migrate(connection: Connection, known: readonly string[] = migrations): void {
  const done = known.length - pendingMigrations(connection, known)
  for (const [index, script] of known.entries()) {
    if (index >= done) connection.transaction(() => apply(connection, script, index + 1)).immediate()
  }
}

function apply(connection: Connection, script: string, version: number): void {
  connection.pragma('defer_foreign_keys = ON') // until COMMIT: a migration may rebuild a table that others refer to
  connection.exec(script)
  const dangling = connection.prepare<[], { table: string }>('PRAGMA foreign_key_check').get()
  if (dangling) throw new Error(`Migration ${version} leaves references to nothing in ${dangling.table}.`)
  connection.pragma(`application_id = ${applicationId}`)
  connection.pragma(`user_version = ${version}`)
}

/** Returns the schema's version. A database that is still empty has neither number. */
function refuseForeign(connection: Connection): number {
  const [application, version] = ['application_id', 'user_version'].map(name =>
    Number(connection.pragma(name, { simple: true })),
  )
  const empty = application === 0 && version === 0 && !connection.prepare('SELECT 1 FROM sqlite_master').get()
  if (application !== applicationId && !empty) {
    throw new WorkspaceRefusedError({ kind: 'database-of-another-program' }, 'The database is not one of Gladi.')
  }
  return version ?? 0
}
