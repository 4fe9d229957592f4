import type { PracticeMode } from '#domain/practice/practice-case'
import type { Mistake } from '#domain/practice/practice-score'
import { type Query, type ReadableDb, sql } from '#main/database/sql'

/** One finished attempt; nothing that was typed in it. */
export type ScoreRow = {
  externalId: string | null
  whose: 'person' | 'class' | 'machine'
  /** Null: a class together, whoever sits at this machine, or somebody who is no longer in the roster. */
  name: string | null
  classCode: string | null
  title: string
  mode: PracticeMode
  startedAt: string
  finishedAt: string
  /** Milliseconds. */
  elapsed: number
  right: number
  counted: number
  /** Of the variables that counted, how many have each mistake. */
  mistakes: Partial<Record<Mistake, number>>
  /** By variable, 0–1, where it counted. */
  points: Record<string, number>
}

/** `whose`: a condition on the columns of practice_attempt. The latest last. */
export function listScores(db: ReadableDb, whose: Query): ScoreRow[] {
  return db
    .all<Omit<ScoreRow, 'mistakes' | 'points'> & { results: string }>(sql`
      SELECT p.external_id AS externalId, p.name,
             CASE WHEN participant_id IS NOT NULL THEN 'person' WHEN class_code IS NOT NULL THEN 'class'
                  ELSE 'machine' END AS whose,
             coalesce(class_code, (SELECT c.code FROM current_member m JOIN current_class c ON c.id = m.class_id
                                   WHERE m.participant_id = practice_attempt.participant_id)) AS classCode,
             coalesce(received_title, (SELECT content ->> '$.title' FROM practice_text WHERE hash = case_hash)) AS title,
             mode, started_at AS startedAt, finished_at AS finishedAt,
             coalesce((SELECT max(elapsed_ms) FROM practice_event WHERE attempt_id = practice_attempt.id), 0) AS elapsed,
             "right", counted,
             (SELECT json_group_array(json_array(variable, mistake, points)) FROM practice_result
              WHERE attempt_id = practice_attempt.id AND is_right IS NOT NULL) AS results
      FROM practice_attempt LEFT JOIN participant p ON p.id = participant_id
      WHERE finished_at IS NOT NULL AND ${whose}
      ORDER BY finished_at, practice_attempt.id
    `)
    .map(({ results, ...row }) => ({ ...row, ...resultsOf(JSON.parse(results)) }))
}

function resultsOf(results: [variable: string, mistake: Mistake | null, points: number][]) {
  const mistakes: ScoreRow['mistakes'] = {}
  for (const [, mistake] of results) if (mistake) mistakes[mistake] = (mistakes[mistake] ?? 0) + 1
  return { mistakes, points: Object.fromEntries(results.map(([variable, , points]) => [variable, points])) }
}
