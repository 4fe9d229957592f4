import { sql, type WritableDb } from './sql.ts'

/** What happened, for people who ask later; `data` never holds a NIK or a telephone number. */
export type Change =
  | { at: string; kind: 'roster-imported'; data: { fileName: string; new: number; changed: number } }
  | { at: string; kind: 'plan-adopted'; data: { planId: string } }

/** In the transaction of the change itself: either both are kept or neither. */
export function logChange(db: WritableDb, { at, kind, data }: Change) {
  db.run(sql`INSERT INTO change_log (at, kind, data) VALUES (${at}, ${kind}, ${JSON.stringify(data)})`)
}
