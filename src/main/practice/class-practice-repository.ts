import type { ClassMistake } from '#contract/practice'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import type { WrongValue } from './attempt-repository.ts'

export function listClassCases(db: ReadableDb, classCode: string): string[] {
  return db
    .all<{ id: string }>(sql`SELECT case_id AS id FROM class_case WHERE class_code = ${classCode} ORDER BY position`)
    .map(({ id }) => id)
}

/** Inside a recorded change; each case once. */
export function saveClassCases(db: WritableDb, classCode: string, caseIds: readonly string[]) {
  db.run(sql`DELETE FROM class_case WHERE class_code = ${classCode}`)
  for (const [position, id] of caseIds.entries()) {
    db.run(sql`INSERT INTO class_case (class_code, case_id, position) VALUES (${classCode}, ${id}, ${position})`)
  }
}

export function countClass(db: ReadableDb, classId: string): number {
  return db.one<{ people: number }>(sql`SELECT count(*) AS people FROM current_member WHERE class_id = ${classId}`)!
    .people
}

/** One variable of one finished attempt. */
export type ClassResult = {
  attemptId: string
  caseId: string
  title: string
  variable: VariableId
  isRight: boolean
  wrong: WrongValue[]
}

/** Ten attempts each of a class of 40: what was before says little of how it errs now. */
const mostAttempts = 400

/** What counted in attempts of the people who are in the class now, and of the class together; the latest first. */
export function listClassResults(db: ReadableDb, classId: string, classCode: string): ClassResult[] {
  return db
    .all<Omit<ClassResult, 'isRight' | 'wrong'> & { isRight: number; wrong: string }>(sql`
      WITH attempt AS (
        SELECT id, case_id, case_hash, received_title, finished_at FROM practice_attempt
        WHERE finished_at IS NOT NULL
          AND (class_code = ${classCode}
            OR participant_id IN (SELECT participant_id FROM current_member WHERE class_id = ${classId}))
        ORDER BY finished_at DESC LIMIT ${mostAttempts}
      ), title AS (
        SELECT hash, content ->> '$.title' AS title FROM practice_text
        WHERE hash IN (SELECT case_hash FROM attempt)
      )
      SELECT attempt_id AS attemptId, case_id AS caseId, coalesce(received_title, title) AS title, variable,
             is_right AS isRight, wrong
      FROM attempt LEFT JOIN title ON hash = case_hash JOIN practice_result ON attempt_id = id
      WHERE is_right IS NOT NULL
      ORDER BY finished_at DESC, attempt_id
    `)
    .map(({ isRight, wrong, ...row }) => ({ ...row, isRight: isRight === 1, wrong: JSON.parse(wrong) }))
}

/** How a class errs at each variable that counted, the one that most got wrong first. */
export function mistakesOf(results: readonly ClassResult[]): ClassMistake[] {
  return [...Map.groupBy(results, ({ variable }) => variable)]
    .map(([variable, ofVariable]) => ({
      variable,
      attempts: ofVariable.length,
      wrong: ofVariable.filter(({ isRight }) => !isRight).length,
      most: mostFrequent(ofVariable),
    }))
    .toSorted((a, b) => b.wrong / b.attempts - a.wrong / a.attempts || a.variable.localeCompare(b.variable))
}

/** Of the wrong values that occur as often, the one seen last. */
function mostFrequent(results: readonly ClassResult[]): ClassMistake['most'] {
  const wrong = results.flatMap(({ wrong, caseId, title }) => wrong.map(value => ({ ...value, caseId, title })))
  const same = Map.groupBy(wrong, ({ question, recorded, right }) => JSON.stringify([question, recorded, right]))
  const [most] = [...same.values()].toSorted((a, b) => b.length - a.length)
  return most ? { ...most[0]!, times: most.length } : null
}
