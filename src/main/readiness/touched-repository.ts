import { type ReadableDb, sql } from '#main/database/sql'
import type { Unit } from './unit.ts'

/** Whom something became other of, which units somebody left, and up to which touch. */
export type FewTouched = { ids: string[]; units: Unit[]; seq: number }

/** `many`: reading everything is quicker; so it is where many were touched at once, who are told of as the unit `*`. */
export type Touched = FewTouched | 'many'

const few = 3000
/** In place of a unit: many rows were written at once (migration 0004). */
const everybody = '*'

export function listTouchedSince(db: ReadableDb, seq: number): Touched {
  const rows = db.all<{ id: string | null; unit: Unit | null; seq: number }>(sql`
    SELECT participant_id AS id, unit, seq FROM readiness_touched WHERE seq > ${seq} ORDER BY seq LIMIT ${few + 1}
  `)
  if (rows.length > few || rows.some(({ unit }) => unit === everybody)) return 'many'
  return {
    ids: rows.flatMap(({ id }) => id ?? []),
    units: rows.flatMap(({ unit }) => unit ?? []),
    seq: rows.at(-1)?.seq ?? seq,
  }
}

export const lastTouch = (db: ReadableDb): number =>
  db.one<{ seq: number }>(sql`SELECT coalesce(max(seq), 0) AS seq FROM readiness_touched`)!.seq
