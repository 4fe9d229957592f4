import { type Query, type ReadableDb, sql } from '#main/database/sql'

type Person = { name: string; classCode: string | null }

/** Whom a result is about, and in which class they are now. */
export function personOf(db: ReadableDb, kind: string, id: string): Person | undefined {
  const participantId = participantOf(kind, id)
  if (!participantId) return undefined
  return db.one<Person>(sql`
    SELECT p.name, (
      SELECT c.code FROM current_member m JOIN current_class c ON c.id = m.class_id
      WHERE m.participant_id = p.id ORDER BY m.tier DESC LIMIT 1
    ) AS classCode
    FROM participant p WHERE p.id = (${participantId})
  `)
}

function participantOf(kind: string, id: string): Query | null {
  switch (kind) {
    case 'attendance':
      return sql`${id.slice(0, Math.max(0, id.indexOf(':')))}`
    case 'test-result':
      return sql`SELECT participant_id FROM test_result WHERE id = ${id}`
    case 'rehearsal':
      return sql`SELECT participant_id FROM practice_attempt WHERE id = ${id}`
    default:
      return null
  }
}
