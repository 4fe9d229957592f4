import type { Database } from './database.ts'
import { sql, type Query, type ReadableDb } from './sql.ts'

export type Examination = {
  /** What SQLite's integrity check and its check of foreign keys found; empty for a whole database. */
  findings: string[]
  /** Rows of each table, by name. */
  rows: ReadonlyMap<string, number>
}

/** Reads every page, so it takes its time: tenths of a second for a nation's roster. */
export function examine(database: Database): Examination {
  return database.read(db => {
    const broken = db.all<{ finding: string }>(
      sql`SELECT integrity_check AS finding FROM pragma_integrity_check WHERE integrity_check <> 'ok'`,
    )
    const dangling = db.all<{ finding: string }>(
      sql`SELECT DISTINCT "table" || ' refers to nothing in ' || parent AS finding FROM pragma_foreign_key_check`,
    )
    return { findings: [...broken, ...dangling].map(({ finding }) => finding), rows: countRows(db) }
  })
}

function countRows(db: ReadableDb): Map<string, number> {
  const tables = db.all<{ name: string }>(
    sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  )
  return new Map(tables.map(({ name }) => [name, db.one<{ rows: number }>(countOf(name))?.rows ?? 0]))
}

/** A table's name cannot be a parameter. */
function countOf(table: string): Query {
  return { text: `SELECT count(*) AS rows FROM "${table.replaceAll('"', '""')}"`, params: [] }
}
