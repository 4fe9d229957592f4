import type { ParticipantId } from '#domain/roster/participant'
import { recordChange } from '#main/database/recorded-change'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

/** When somebody was contacted last, of those who ever were. */
export const listLastContacts = (db: ReadableDb): Map<string, string> =>
  new Map(
    db
      .all<{ id: string; at: string }>(sql`SELECT participant_id AS id, max(at) AS at FROM contacted GROUP BY 1`)
      .map(({ id, at }) => [id, at]),
  )

/** Whole numbers; for masking. */
export const listPhones = (db: ReadableDb, ids: readonly ParticipantId[]): Map<string, string> =>
  new Map(
    db
      .all<{ id: string; phone: string }>(sql`
        SELECT id, phone FROM participant
        WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND phone IS NOT NULL
      `)
      .map(({ id, phone }) => [id, phone]),
  )

/** Undefined where the person is no longer in the roster. Contacted twice within a millisecond is contacted once. */
export function saveContact(db: WritableDb, participantId: ParticipantId, about: string, at: string): true | undefined {
  const person = db.one<{ name: string }>(sql`
    SELECT name FROM participant WHERE id = ${participantId} AND withdrawn_at IS NULL
  `)
  if (!person) return undefined
  recordChange(db, { at, kind: 'readinessContacted', data: { participantId, name: person.name } }, () =>
    db.run(sql`
      INSERT INTO contacted (participant_id, at, about) VALUES (${participantId}, ${at}, ${about})
      ON CONFLICT DO NOTHING
    `),
  )
  return true
}
