import type { Practiser } from '#contract/practice'
import { type Query, type ReadableDb, sql } from '#main/database/sql'

/** Whose an attempt is, as it is kept: by the class's code, which the next plan keeps. */
export type AttemptOwner = { participantId: string | null; classCode: string | null }

/** Null where the class is not in the current plan. */
export function ownerOf(db: ReadableDb, { participantId, classId = null }: Practiser): AttemptOwner | null {
  if (classId === null) return { participantId, classCode: null }
  const classCode = findClassCode(db, classId)
  return classCode === null ? null : { participantId: null, classCode }
}

export function findClassCode(db: ReadableDb, classId: string): string | null {
  return db.one<{ code: string }>(sql`SELECT code FROM current_class WHERE id = ${classId}`)?.code ?? null
}

export function isInRoster(db: ReadableDb, participantId: string): boolean {
  return db.one(sql`SELECT 1 FROM participant WHERE id = ${participantId} AND withdrawn_at IS NULL`) !== undefined
}

/** A condition on the columns of practice_attempt. */
export const isOwnedBy = ({ participantId, classCode }: AttemptOwner): Query =>
  sql`(participant_id IS ${participantId} AND class_code IS ${classCode})`

/** As the index of examinations has them: there are few, among many attempts. */
export const isExaminationOf = ({ participantId, classCode }: AttemptOwner): Query => sql`(
  mode = 'exam' AND received_title IS NULL AND coalesce(participant_id, '') = ${participantId ?? ''} AND coalesce(class_code, '') = ${classCode ?? ''}
)`

/** Thrown away and not taken back; a condition on practice_attempt. */
export const isDiscarded: Query = sql`
  EXISTS (SELECT 1 FROM practice_discard WHERE practice_discard.attempt_id = practice_attempt.id)
`
