import type { ParticipantId } from '#domain/roster/participant'
import { changesWhere, findToggles, type LoggedChange, rowsOfChange } from '#main/database/recorded-change'
import { type ReadableDb, sql } from '#main/database/sql'

/** What touched a person: how they came, what was changed, where they were moved, who looked at their numbers. */
export function listChangesOfPerson(db: ReadableDb, id: ParticipantId): LoggedChange[] {
  return changesWhere(
    db,
    sql`
      id IN (SELECT change_id FROM row_before WHERE participant_id = ${id})
      OR id IN (
        SELECT change_id FROM row_before many
        WHERE table_name = 'attendance' AND participant_id IS NULL
          AND (instr(before, ${id}) > 0 OR before IS NULL AND EXISTS (
            SELECT 1 FROM attendance, json_each(many.key) named
            WHERE attendance.participant_id = ${id} AND attendance.class_code = named.value))
      )
      OR id = (SELECT added_by FROM participant WHERE id = ${id})
      OR data ->> '$.participantId' = ${id}
      OR EXISTS (SELECT 1 FROM json_each(data, '$.participantIds') WHERE value = ${id})
    `,
  )
}

/** How many rows undoing from the latest change to `through` touches, counted to `most`; null where that cannot be done. */
export function rowsToUndo(db: ReadableDb, through: number, most: number): number | null {
  const changes = changesWhere(db, sql`id >= ${through} AND undone_at IS NULL`).filter(({ isRecorded }) => isRecorded)
  if (changes.at(-1)?.id !== through) return null
  return changes.reduce((sum, { id }) => (sum > most ? sum : sum + rowsOfChange(db, id, most)), 0)
}

export function rowsToRedo(db: ReadableDb, most: number): number | null {
  const { redo } = findToggles(db)
  return redo ? rowsOfChange(db, redo.id, most) : null
}
