import type { LeftClass, LeftPerson } from '#domain/exchange/plan-preview'
import type { NamedPerson } from '#domain/exchange/plan-changes'
import { type ReadableDb, sql } from '#main/database/sql'

/** Those of `people` of whom something was reported, with how much. */
export function leftPeople(db: ReadableDb, people: readonly NamedPerson[]): LeftPerson[] {
  if (people.length === 0) return []
  const counts = db.all<Omit<LeftPerson, 'name'>>(sql`
    SELECT value AS id, (SELECT count(*) FROM attendance WHERE participant_id = value) AS attendance,
           (SELECT count(*) FROM test_result WHERE participant_id = value) AS tests,
           (SELECT count(*) FROM practice_attempt WHERE participant_id = value AND finished_at IS NOT NULL) AS rehearsals
    FROM json_each(${JSON.stringify(people.map(({ id }) => id))})
  `)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return counts
    .filter(({ attendance, tests, rehearsals }) => attendance + tests + rehearsals > 0)
    .map(one => ({ ...one, name: names.get(one.id)! }))
}

/** Those of the classes whose attendance was reported. */
export const leftClasses = (db: ReadableDb, codes: readonly string[]): LeftClass[] =>
  db.all<LeftClass>(sql`
    SELECT class_code AS code, count(*) AS people FROM attendance
    WHERE class_code IN (SELECT value FROM json_each(${JSON.stringify(codes)})) GROUP BY class_code ORDER BY class_code
  `)
