import { type Query, sql, type WritableDb } from './sql.ts'

/**
 * What happened, for people who ask later; the window has words for each kind. `data` never holds a NIK or a telephone
 * number. Kinds that end in `Revealed`, `Exported` or `Made` cannot be undone; the others are recorded
 * (recorded-change.ts). Kinds that begin with `training` are of its settings alone, those with `practice` of rehearsals,
 * with `assessment` of tests, with `attendance` and `readiness` of those.
 */
export type Change = { at: string; kind: string; data: Record<string, ChangeValue> }
export type ChangeValue = string | number | null | string[]

/** Whether a change was one of people, plans or classes; a condition on the columns of change_log. */
export const isOfPeople: Query = sql`
  (kind NOT GLOB '*Made' AND kind NOT GLOB '*Revealed' AND kind NOT GLOB '*Exported'
    AND kind NOT GLOB 'training*' AND kind NOT GLOB 'practice*' AND kind NOT GLOB 'assessment*'
    AND kind NOT GLOB 'attendance*' AND kind NOT GLOB 'readiness*')
`

/** So many people at most are named in `participantIds` of a change of several: more would burden reading the log. */
export const namedPeople = 2000

/** In the transaction of the change itself: either both are kept or neither. Returns the change's number. */
export function logChange(db: WritableDb, { at, kind, data }: Change): number {
  db.run(sql`INSERT INTO change_log (at, kind, data) VALUES (${at}, ${kind}, ${JSON.stringify(data)})`)
  return db.one<{ id: number }>(sql`SELECT last_insert_rowid() AS id`)!.id
}
