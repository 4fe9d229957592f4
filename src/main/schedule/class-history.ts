import type { ClassId } from '#contract/identifiers'
import { changesWhere, type LoggedChange } from '#main/database/recorded-change'
import { type ReadableDb, sql } from '#main/database/sql'

/** Edits name the classes that they touched; who withdrew left their class without an edit of it. */
export function listChangesOfClass(db: ReadableDb, id: ClassId): LoggedChange[] {
  return changesWhere(
    db,
    sql`
      EXISTS (SELECT 1 FROM json_each(data, '$.classIds') touched WHERE touched.value = ${id})
      OR kind = 'planAdopted' AND data ->> '$.planId' = (SELECT plan_id FROM training_class WHERE id = ${id})
      OR id IN (
        SELECT change_id FROM row_before
        WHERE table_name = 'class_member' AND before ->> '$.class_id' = ${id}
           OR table_name = 'training_class' AND key ->> '$.id' = ${id}
      )
    `,
  )
}
