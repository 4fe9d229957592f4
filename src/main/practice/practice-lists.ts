import type { AttemptId, FinishedAttempt, ListedCase, PracticeDraft, ScoreSummary } from '#contract/practice'
import { attemptAfter, memberRepeat } from '#domain/practice/attempt'
import { taughtVariables } from '#domain/practice/case-without-key'
import { examinationTime } from '#domain/practice/examination-time'
import type { PracticeCase, PracticeMode } from '#domain/practice/practice-case'
import { type ReadableDb, sql } from '#main/database/sql'
import type { CaseLibrary } from './case-library.ts'
import { listEvents } from './event-repository.ts'
import { findText } from './kept-text.ts'
import { type AttemptOwner, isDiscarded, isOwnedBy } from './practiser.ts'

/** What somebody can practise on: the written ones, easy ones first, then what was generated, the latest first. */
export function listCases(db: ReadableDb, library: CaseLibrary, owner: AttemptOwner): ListedCase[] {
  const written = [...library.values()].toSorted((a, b) => a.level - b.level || a.title.localeCompare(b.title, 'id'))
  const histories = new Map(listHistories(db, owner).map(history => [history.caseId, history]))
  return [
    ...written.map(practiceCase => ({ practiceCase, generatedAt: null })),
    ...listGenerated(db).map(({ content, madeAt }) => ({
      practiceCase: JSON.parse(content) as PracticeCase,
      generatedAt: madeAt,
    })),
  ].map(({ practiceCase, generatedAt }) => toListed(practiceCase, generatedAt, histories.get(practiceCase.id)))
}

function toListed(practiceCase: PracticeCase, generatedAt: string | null, history: History | undefined): ListedCase {
  const { id, title, level, place, record } = practiceCase
  return {
    id,
    title,
    level,
    place,
    members: record.members.length,
    variables: taughtVariables(practiceCase),
    generatedAt,
    examinationTime: examinationTime(record.members.length),
    attempts: history?.attempts ?? 0,
    best: summaryOf(history?.best ?? null),
    last: summaryOf(history?.last ?? null),
    draft: history?.draft ?? null,
    isExamined: history?.isExamined === 1,
  }
}

const summaryOf = (json: string | null): ScoreSummary | null => (json === null ? null : JSON.parse(json))

/** `best` and `last` are summaries as JSON. */
type History = {
  caseId: string
  attempts: number
  best: string | null
  last: string | null
  draft: AttemptId | null
  isExamined: number
}

const summary = sql`json_object('right', "right", 'counted', counted, 'finishedAt', finished_at)`

function listHistories(db: ReadableDb, owner: AttemptOwner): History[] {
  return db.all<History>(sql`
    WITH mine AS (
      SELECT id, case_id, mode, started_at, finished_at, "right", counted, ${isDiscarded} AS gone,
             row_number() OVER (PARTITION BY case_id, finished_at IS NULL
                                ORDER BY 1.0 * "right" / max(counted, 1) DESC, finished_at DESC) AS by_score,
             row_number() OVER (PARTITION BY case_id, finished_at IS NULL ORDER BY finished_at DESC) AS by_time
      FROM practice_attempt WHERE ${isOwnedBy(owner)}
    )
    SELECT case_id AS caseId, count(finished_at) AS attempts,
           max(CASE WHEN finished_at IS NOT NULL AND by_score = 1 THEN ${summary} END) AS best,
           max(CASE WHEN finished_at IS NOT NULL AND by_time = 1 THEN ${summary} END) AS last,
           (SELECT id FROM mine AS open WHERE open.case_id = mine.case_id AND open.finished_at IS NULL AND NOT open.gone
            ORDER BY started_at DESC LIMIT 1) AS draft,
           max(mode = 'exam') AS isExamined
    FROM mine GROUP BY case_id
  `)
}

function listGenerated(db: ReadableDb) {
  return db.all<{ content: string; madeAt: string }>(
    sql`SELECT content, made_at AS madeAt FROM generated_case ORDER BY made_at DESC, id`,
  )
}

/** A case by its id, written or generated. */
export function findCase(db: ReadableDb, library: CaseLibrary, id: string): PracticeCase | undefined {
  const written = library.get(id)
  if (written) return written
  const row = db.one<{ content: string }>(sql`SELECT content FROM generated_case WHERE id = ${id}`)
  return row && JSON.parse(row.content)
}

type AttemptRow = {
  attemptId: AttemptId
  caseId: string
  title: string
  mode: PracticeMode
  startedAt: string
  elapsed: number
  timeLimit: number | null
}

const attemptColumns = sql`
  id AS attemptId, case_id AS caseId, (SELECT content ->> '$.title' FROM practice_text WHERE hash = case_hash) AS title,
  mode, started_at AS startedAt, time_limit_ms AS timeLimit,
  coalesce((SELECT elapsed_ms FROM practice_event WHERE attempt_id = id ORDER BY seq DESC LIMIT 1), 0) AS elapsed
`

/** So many at most are told; the cases' own list knows the latest of each case. */
const listedDrafts = 100

export function listDrafts(db: ReadableDb, owner: AttemptOwner): PracticeDraft[] {
  return db
    .all<AttemptRow & { caseHash: string }>(sql`
      SELECT ${attemptColumns}, case_hash AS caseHash FROM practice_attempt
      WHERE ${isOwnedBy(owner)} AND finished_at IS NULL AND NOT ${isDiscarded}
      ORDER BY started_at DESC, id LIMIT ${listedDrafts}
    `)
    .map(({ caseHash, ...row }) => ({ ...row, ...progressOf(db, row.attemptId, caseHash) }))
}

/** What stands in the form beyond what was filled in beforehand. */
function progressOf(db: ReadableDb, id: AttemptId, caseHash: string) {
  const practiceCase: PracticeCase = JSON.parse(findText(db, caseHash))
  const { values, entries } = attemptAfter(practiceCase, listEvents(db, id)).answers
  const members = entries[memberRepeat] ?? []
  const own = Object.keys(values).filter(question => values[question] !== practiceCase.prefilled[question])
  const answered = own.length + members.reduce((sum, one) => sum + Object.keys(one.values).length, 0)
  return { members: members.length, answered }
}

export function listFinished(db: ReadableDb, owner: AttemptOwner, limit: number): FinishedAttempt[] {
  return db
    .all<AttemptRow & ScoreSummary>(sql`
      SELECT ${attemptColumns}, "right", counted, finished_at AS finishedAt FROM practice_attempt
      WHERE ${isOwnedBy(owner)} AND finished_at IS NOT NULL
      ORDER BY finished_at DESC, id LIMIT ${limit}
    `)
    .map(({ right, counted, finishedAt, ...attempt }) => ({ ...attempt, score: { right, counted, finishedAt } }))
}
