import type { Participant, ParticipantId } from '#domain/roster/participant'
import { type ReadableDb, sql } from '#main/database/sql'
import { type ParticipantRow, toParticipant } from './roster-repository.ts'

export function findParticipant(db: ReadableDb, id: ParticipantId): Participant | undefined {
  const row = db.one<ParticipantRow>(sql`SELECT * FROM participant WHERE id = ${id}`)
  return row && toParticipant(row)
}

/** Who else has this ID or NIK, as either: files name people by both. */
export function findHolder(db: ReadableDb, key: string, except: ParticipantId | null): string | undefined {
  return db.one<{ name: string }>(sql`
    SELECT name FROM participant WHERE (external_id = ${key} OR nik = ${key}) AND id IS NOT ${except} LIMIT 1
  `)?.name
}

export type NamedPerson = { id: ParticipantId; name: string }

/** Those of `ids` who take part, or who have withdrawn. */
export function listNamed(db: ReadableDb, ids: readonly ParticipantId[], are: 'active' | 'withdrawn'): NamedPerson[] {
  return db.all<NamedPerson>(sql`
    SELECT id, name FROM participant
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND (withdrawn_at IS NULL) = ${Number(are === 'active')}
  `)
}

export function listTaughtClasses(db: ReadableDb, id: ParticipantId) {
  return db.all<{ classId: string; classCode: string }>(sql`
    SELECT id AS classId, code AS classCode FROM current_class WHERE instructor_id = ${id} ORDER BY code
  `)
}
