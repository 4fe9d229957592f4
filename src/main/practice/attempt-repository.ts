import type { AttemptId } from '#contract/practice'
import type { PracticeCase, PracticeMode } from '#domain/practice/practice-case'
import type { ComparedValue, Mistake, PracticeScore } from '#domain/practice/practice-score'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { findText, keepText } from './kept-text.ts'
import { type AttemptOwner, isDiscarded, isExaminationOf } from './practiser.ts'

export type NewAttempt = {
  id: AttemptId
  owner: AttemptOwner
  practiceCase: PracticeCase
  mode: PracticeMode
  questionnaire: { version: string; source: string }
  startedAt: string
  timeLimit: number | null
}

export function addAttempt(db: WritableDb, attempt: NewAttempt) {
  const { id, owner, practiceCase, mode, questionnaire, startedAt, timeLimit } = attempt
  const caseHash = keepText(db, JSON.stringify(practiceCase))
  const questionnaireHash = keepText(db, questionnaire.source)
  db.run(sql`
    INSERT INTO practice_attempt (id, participant_id, class_code, case_id, mode, case_hash, questionnaire_version,
                                  questionnaire_hash, started_at, time_limit_ms)
    VALUES (${id}, ${owner.participantId}, ${owner.classCode}, ${practiceCase.id}, ${mode}, ${caseHash},
            ${questionnaire.version}, ${questionnaireHash}, ${startedAt}, ${timeLimit})
  `)
  return { questionnaireHash }
}

export type StoredAttempt = {
  id: AttemptId
  caseId: string
  mode: PracticeMode
  caseHash: string
  questionnaireHash: string
  startedAt: string
  timeLimit: number | null
  finishedAt: string | null
  score: string | null
  seq: number
  elapsed: number
}

/** Undefined where it was discarded, too, or came in a packet: then there is nothing to look at but its score. */
export function findAttempt(db: ReadableDb, id: AttemptId): StoredAttempt | undefined {
  return db.one<StoredAttempt>(sql`
    SELECT id, case_id AS caseId, mode, case_hash AS caseHash, questionnaire_hash AS questionnaireHash,
           started_at AS startedAt, time_limit_ms AS timeLimit, finished_at AS finishedAt, score,
           coalesce(seq, 0) AS seq, coalesce(elapsed_ms, 0) AS elapsed
    FROM practice_attempt
    LEFT JOIN practice_event e ON e.attempt_id = id
      AND e.seq = (SELECT max(seq) FROM practice_event WHERE attempt_id = practice_attempt.id)
    WHERE id = ${id} AND received_title IS NULL AND NOT ${isDiscarded}
  `)
}

/** The case as the attempt began with it, key and all. */
export const caseOf = (db: ReadableDb, { caseHash }: StoredAttempt): PracticeCase => JSON.parse(findText(db, caseHash))

/** An examination on the case that was begun before, discarded or not. */
export function findExamination(db: ReadableDb, owner: AttemptOwner, caseId: string): AttemptId | undefined {
  return db.one<{ id: AttemptId }>(sql`
    SELECT id FROM practice_attempt WHERE ${isExaminationOf(owner)} AND case_id = ${caseId}
  `)?.id
}

/** With the score of each variable, for mastery and the class's view. */
export function saveScore(db: WritableDb, id: AttemptId, finishedAt: string, score: PracticeScore) {
  db.run(sql`
    UPDATE practice_attempt
    SET finished_at = ${finishedAt}, "right" = ${score.right}, counted = ${score.counted},
        score = ${JSON.stringify(score)}
    WHERE id = ${id}
  `)
  for (const { variable, isRight, mistake, points, values } of score.variables) {
    db.run(sql`
      INSERT INTO practice_result (attempt_id, variable, is_right, mistake, points, wrong)
      VALUES (${id}, ${variable}, ${isRight === null ? null : Number(isRight)}, ${mistake}, ${points},
              ${JSON.stringify(wrongValues(values))})
    `)
  }
}

/** Beside what is right; what is right but was not asked for is no wrong value. */
const wrongValues = (values: readonly ComparedValue[]): WrongValue[] =>
  values.flatMap(({ question, recorded, right, mistake }) =>
    mistake === null || mistake === 'not-asked' ? [] : [{ question, recorded, right, mistake }],
  )

export type WrongValue = { question: string; recorded: string; right: string; mistake: Mistake }

export function discardAttempt(db: WritableDb, id: AttemptId, at: string) {
  db.run(sql`INSERT INTO practice_discard (attempt_id, at) VALUES (${id}, ${at})`)
}

export type DiscardedAttempt = { caseTitle: string }

/** The title of a discarded attempt's case; undefined where it is not discarded. */
export function findDiscarded(db: ReadableDb, id: AttemptId): DiscardedAttempt | undefined {
  return db.one<DiscardedAttempt>(sql`
    SELECT content ->> '$.title' AS caseTitle
    FROM practice_discard JOIN practice_attempt ON id = attempt_id JOIN practice_text ON hash = case_hash
    WHERE attempt_id = ${id}
  `)
}

export function restoreAttempt(db: WritableDb, id: AttemptId) {
  db.run(sql`DELETE FROM practice_discard WHERE attempt_id = ${id}`)
}
