import type { PastScore } from '#domain/practice/mastery'
import type { PracticeCase } from '#domain/practice/practice-case'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { type AttemptOwner, isOwnedBy } from './practiser.ts'

/** What was before weighs nothing any more: 0.9 to the hundredth. */
const mostAttempts = 100

/** What somebody finished last, the variables that counted. */
export function listPastScores(db: ReadableDb, owner: AttemptOwner): PastScore[] {
  return db
    .all<{ day: number; variables: string }>(sql`
      WITH last AS (
        SELECT id, julianday(finished_at) AS day FROM practice_attempt
        WHERE ${isOwnedBy(owner)} AND finished_at IS NOT NULL
        ORDER BY finished_at DESC LIMIT ${mostAttempts}
      )
      SELECT day, json_group_array(json_object('variable', variable, 'points', points)) AS variables
      FROM last JOIN practice_result ON attempt_id = id AND is_right IS NOT NULL
      GROUP BY id
    `)
    .map(({ day, variables }) => ({ day, variables: JSON.parse(variables) }))
}

/** Days as `listPastScores` counts them. */
export function dayOf(db: ReadableDb, instant: string): number {
  return db.one<{ day: number }>(sql`SELECT julianday(${instant}) AS day`)!.day
}

export type GeneratedCase = { practiceCase: PracticeCase; seed: number; variables: readonly VariableId[] }

/** A case that was generated before, from the same seed, is the same and stays. */
export function keepGenerated(db: WritableDb, { practiceCase, seed, variables }: GeneratedCase, madeAt: string) {
  db.run(sql`
    INSERT INTO generated_case (id, seed, variables, content, made_at)
    VALUES (${practiceCase.id}, ${seed}, ${JSON.stringify(variables)}, ${JSON.stringify(practiceCase)}, ${madeAt})
    ON CONFLICT DO NOTHING
  `)
}

/** So many that nobody began yet are kept, the latest. */
const waitingCases = 12

/** Generated cases that nobody began while newer ones came: they would only pile up. */
export function forgetGenerated(db: WritableDb) {
  db.run(sql`
    DELETE FROM generated_case WHERE id IN (
      SELECT id FROM generated_case
      WHERE id NOT IN (SELECT case_id FROM practice_attempt) AND id NOT IN (SELECT case_id FROM class_case)
      ORDER BY made_at DESC, id LIMIT -1 OFFSET ${waitingCases}
    )
  `)
}
