import type { ReadinessScope, WrongAnswer } from '#contract/readiness'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { type Query, type ReadableDb, sql } from '#main/database/sql'

/**
 * The wrong code of a variable that was recorded most in rehearsals that count; null where none was. Codes alone: what
 * somebody typed about a family (a name, a number of a card) goes into no table and no file.
 */
export function findWrongAnswer(db: ReadableDb, scope: ReadinessScope, variable: VariableId): WrongAnswer | null {
  return (
    db.one<WrongAnswer>(sql`
      SELECT w.value ->> '$.question' AS question, w.value ->> '$.recorded' AS recorded,
             w.value ->> '$.right' AS "right", count(*) AS times
      FROM practice_result r
      CROSS JOIN practice_attempt a ON a.id = r.attempt_id
      CROSS JOIN participant p ON p.id = a.participant_id
      CROSS JOIN json_each(r.wrong) w
      WHERE r.variable = ${variable} AND r.is_right = 0 AND a.finished_at IS NOT NULL AND a.mode <> 'guided'
        AND ${isCode('recorded')} AND ${isCode('right')} AND ${isIn(scope)}
      GROUP BY 1, 2, 3
      ORDER BY times DESC, question, recorded
      LIMIT 1
    `) ?? null
  )
}

/** Of a choice or a count; blank where it was left out. Nothing longer than two digits. */
const isCode = (value: 'recorded' | 'right'): Query => {
  const text = value === 'recorded' ? sql`w.value ->> '$.recorded'` : sql`w.value ->> '$.right'`
  return sql`(length(${text}) <= 2 AND ${text} NOT GLOB '*[^0-9]*')`
}

/** A condition on the columns of participant `p`. */
function isIn(scope: ReadinessScope): Query {
  switch (scope.kind) {
    case 'nation':
      return sql`p.role = 'companion' AND p.withdrawn_at IS NULL`
    case 'province':
      return sql`p.province_code = ${scope.code} AND p.role = 'companion' AND p.withdrawn_at IS NULL`
    case 'regency':
      return sql`p.regency_code = ${scope.code} AND p.role = 'companion' AND p.withdrawn_at IS NULL`
    case 'class':
      return sql`EXISTS (SELECT 1 FROM class_member m WHERE m.class_id = ${scope.classId} AND m.participant_id = p.id)`
  }
}
