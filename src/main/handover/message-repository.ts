import type { ClassMessage } from '#contract/handover'
import type { ClassId } from '#contract/identifiers'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { type Language, wordsIn } from '#main/words'
import { type ClassQuestion, findTraining, listHeldClasses } from './class-list-repository.ts'
import { classMessage } from './class-message.ts'
import type { Names } from './handover-of-plan.ts'
import { shortHash } from './handed-state.ts'

type Copy = { classId: ClassId; textHash: string; at: string }

/** What is sent to each class, and whether that very text was copied already. */
export function listMessages(
  db: ReadableDb,
  question: ClassQuestion,
  names: Names,
  language: Language,
): ClassMessage[] {
  const training = findTraining(db)
  if (!training) return []
  const copies = new Map(
    db
      .all<Copy>(sql`SELECT class_id AS classId, text_hash AS textHash, copied_at AS at FROM class_message`)
      .map(copy => [copy.classId, copy]),
  )
  const words = wordsIn(language)
  return listHeldClasses(db, question, names).map(one => {
    const text = classMessage(one, training.name, words, language)
    const copy = copies.get(one.classId)
    const { classId, code, zone, date, startUtc, endUtc, instructorName } = one
    return {
      classId,
      code,
      zone,
      date,
      startUtc,
      endUtc,
      instructorName,
      text,
      copied: copy ? { at: copy.at, isCurrent: copy.textHash === shortHash(text) } : null,
    }
  })
}

export function saveCopied(db: WritableDb, { classId, text }: Pick<ClassMessage, 'classId' | 'text'>, at: string) {
  db.run(sql`
    INSERT INTO class_message (class_id, text_hash, copied_at) VALUES (${classId}, ${shortHash(text)}, ${at})
    ON CONFLICT (class_id) DO UPDATE SET text_hash = excluded.text_hash, copied_at = excluded.copied_at
  `)
}
