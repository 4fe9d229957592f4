import { type ReadableDb, sql } from '#main/database/sql'

/** Whom something became other of, and up to which touch; `many`: reading everything is quicker. */
export type Touched = { ids: string[]; seq: number } | 'many'

const few = 3000

export function listTouchedSince(db: ReadableDb, seq: number): Touched {
  const rows = db.all<{ id: string; seq: number }>(sql`
    SELECT participant_id AS id, seq FROM readiness_touched WHERE seq > ${seq} ORDER BY seq LIMIT ${few + 1}
  `)
  return rows.length > few ? 'many' : { ids: rows.map(({ id }) => id), seq: rows.at(-1)?.seq ?? seq }
}
