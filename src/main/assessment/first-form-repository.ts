import { firstForms } from '#domain/assessment/first-forms'
import type { ItemForm } from '#domain/assessment/item'
import type { Database } from '#main/database/database'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

/** With which form each of a class begins in a design: as it was kept, and as it will be for the others. */
export function firstFormsOf(
  db: ReadableDb,
  designId: string,
  { code, people }: { code: string; people: readonly string[] },
): Map<string, ItemForm> {
  const known = db.all<{ id: string; form: ItemForm }>(sql`
    SELECT participant_id AS id, form FROM test_first_form
    WHERE design_id = ${designId} AND participant_id IN (SELECT value FROM json_each(${JSON.stringify(people)}))
  `)
  return firstForms(code, people, new Map(known.map(({ id, form }) => [id, form])))
}

/**
 * With which form somebody begins, for good: with the first of a class, it is settled for all who are in it. Who is in no
 * class has nobody to be halved with.
 */
export function settleFirstForm(db: WritableDb, designId: string, participantId: string): ItemForm {
  return settle(db, designId, groupOf(db, designId, participantId)).get(participantId)!
}

/** As soon as the forms of a class are told, they stay. */
export async function settleFormsOfClass(database: Database, designId: string, classId: string) {
  const isOpen = database.read(db =>
    db.one(sql`
      SELECT 1 FROM current_member m WHERE class_id = ${classId} AND NOT EXISTS (
        SELECT 1 FROM test_first_form f WHERE f.design_id = ${designId} AND f.participant_id = m.participant_id
      )
    `),
  )
  if (!isOpen) return
  await database.write(db => {
    const own = db.one<{ id: string; code: string }>(sql`SELECT id, code FROM current_class WHERE id = ${classId}`)
    if (own) settle(db, designId, { code: own.code, people: membersOf(db, own.id) })
  })
}

function settle(db: WritableDb, designId: string, group: { code: string; people: readonly string[] }) {
  const forms = firstFormsOf(db, designId, group)
  for (const [id, form] of forms) {
    db.run(sql`
      INSERT INTO test_first_form (design_id, participant_id, form) VALUES (${designId}, ${id}, ${form})
      ON CONFLICT DO NOTHING
    `)
  }
  return forms
}

export const firstFormOf = (db: ReadableDb, designId: string, participantId: string): ItemForm =>
  firstFormsOf(db, designId, groupOf(db, designId, participantId)).get(participantId)!

/** The class of the plan in use; a learner has one at most. */
function groupOf(db: ReadableDb, designId: string, participantId: string): { code: string; people: string[] } {
  const own = db.one<{ id: string; code: string }>(sql`
    SELECT c.id, c.code FROM current_member m JOIN current_class c ON c.id = m.class_id
    WHERE m.participant_id = ${participantId}
  `)
  if (!own) return { code: designId + participantId, people: [participantId] }
  return { code: own.code, people: membersOf(db, own.id) }
}

const membersOf = (db: ReadableDb, classId: string) =>
  db
    .all<{ id: string }>(sql`SELECT participant_id AS id FROM current_member WHERE class_id = ${classId}`)
    .map(({ id }) => id)
