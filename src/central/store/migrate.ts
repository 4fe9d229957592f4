import { rowSecurity } from './migrations/0002-row-security.ts'
import { tables } from './migrations/0001-tables.ts'
import { pageSessions } from './migrations/0003-page-sessions.ts'
import { sql } from './sql.ts'
import type { Store } from './store.ts'

/** In their order, for ever; each runs once. */
const migrations = [tables, rowSecurity, pageSessions]

/** The database was written by a newer version of this service; nothing of it was changed. */
export class DatabaseIsNewer extends Error {
  constructor() {
    super('The database is of a newer version.')
    this.name = 'DatabaseIsNewer'
  }
}

/** Brings the tables to this version. Several instances may do so at once: one does, the others wait for it. */
export async function migrate(store: Store): Promise<void> {
  await store.asOwner(async db => {
    await db.rows(sql`SELECT pg_advisory_xact_lock(${lockNumber})`)
    await db.script(
      'CREATE TABLE IF NOT EXISTS schema_migration (number int PRIMARY KEY, at timestamptz DEFAULT now())',
    )
    const done = await db.rows<{ number: number }>(sql`SELECT number FROM schema_migration`)
    if (done.length > migrations.length) throw new DatabaseIsNewer()
    for (const [index, script] of migrations.entries()) {
      if (index < done.length) continue
      await db.script(script)
      await db.run(sql`INSERT INTO schema_migration (number) VALUES (${index + 1})`)
    }
  })
}

/** Any number that nobody else locks in this database; “gladi” in ASCII. */
const lockNumber = 0x67_6c_61_64
