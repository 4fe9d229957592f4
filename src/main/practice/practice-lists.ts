import type { AttemptId, FinishedAttempt, ListedCase, PracticeDraft, ScoreSummary } from '#contract/practice'
import { attemptAfter, memberRepeat } from '#domain/practice/attempt'
import { taughtVariables } from '#domain/practice/case-without-key'
import { examinationTime } from '#domain/practice/examination-time'
import type { PracticeCase, PracticeMode } from '#domain/practice/practice-case'
import { type ReadableDb, sql } from '#main/database/sql'
import type { CaseLibrary } from './case-library.ts'
import { listEvents } from './event-repository.ts'
import { findText } from './kept-text.ts'
import { type AttemptOwner, isDiscarded, isExaminationOf, isOwnedBy } from './practiser.ts'

/** What somebody can practise on: the written ones, easy ones first, then what was generated, the latest first. */
export function listCases(db: ReadableDb, library: CaseLibrary, owner: AttemptOwner): ListedCase[] {
  const written = [...library.values()].toSorted((a, b) => a.level - b.level || a.title.localeCompare(b.title, 'id'))
  const histories = historiesOf(db, owner)
  return [
    ...written.map(practiceCase => ({ practiceCase, generatedAt: null })),
    ...listGenerated(db).map(({ content, madeAt }) => ({
      practiceCase: JSON.parse(content) as PracticeCase,
      generatedAt: madeAt,
    })),
  ].map(({ practiceCase, generatedAt }) =>
    toListed(practiceCase, generatedAt, histories.get(practiceCase.id) ?? noHistory),
  )
}

function toListed(practiceCase: PracticeCase, generatedAt: string | null, history: History): ListedCase {
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
    ...history,
  }
}

type History = {
  attempts: number
  best: ScoreSummary | null
  last: ScoreSummary | null
  draft: AttemptId | null
  isExamined: boolean
}

const noHistory: History = { attempts: 0, best: null, last: null, draft: null, isExamined: false }

type Finished = ScoreSummary & { caseId: string }

/** By case. Of the rows of a case SQLite takes the other columns from the one with the greatest value. */
function historiesOf(db: ReadableDb, owner: AttemptOwner): Map<string, History> {
  const finished = sql`FROM practice_attempt WHERE ${isOwnedBy(owner)} AND finished_at IS NOT NULL GROUP BY case_id`
  const last = db.all<Finished & { attempts: number }>(sql`
    SELECT case_id AS caseId, count(*) AS attempts, max(finished_at) AS finishedAt, "right", counted ${finished}
  `)
  const best = db.all<Finished & { share: number }>(sql`
    SELECT case_id AS caseId, max(1.0 * "right" / max(counted, 1)) AS share, finished_at AS finishedAt, "right", counted
    ${finished}
  `)
  const drafts = db.all<{ caseId: string; draft: AttemptId; startedAt: string }>(sql`
    SELECT case_id AS caseId, id AS draft, max(started_at) AS startedAt FROM practice_attempt
    WHERE ${isOwnedBy(owner)} AND finished_at IS NULL AND NOT ${isDiscarded} GROUP BY case_id
  `)
  const examined = db.all<{ caseId: string }>(sql`
    SELECT case_id AS caseId FROM practice_attempt WHERE ${isExaminationOf(owner)}
  `)
  const histories = new Map<string, History>()
  const put = (caseId: string, part: Partial<History>) =>
    histories.set(caseId, { ...(histories.get(caseId) ?? noHistory), ...part })
  for (const { caseId, attempts, ...score } of last) put(caseId, { attempts, last: score })
  for (const { caseId, share: _, ...score } of best) put(caseId, { best: score })
  for (const { caseId, draft } of drafts) put(caseId, { draft })
  for (const { caseId } of examined) put(caseId, { isExamined: true })
  return histories
}

/** Ten sets of ten minutes; older ones are still found by their id, where an attempt was begun on them. */
const listedGenerated = 30

function listGenerated(db: ReadableDb) {
  return db.all<{ content: string; madeAt: string }>(sql`
    SELECT content, made_at AS madeAt FROM generated_case ORDER BY made_at DESC, id LIMIT ${listedGenerated}
  `)
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
  id AS attemptId, case_id AS caseId,
  coalesce(received_title, (SELECT content ->> '$.title' FROM practice_text WHERE hash = case_hash)) AS title,
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
    .all<AttemptRow & ScoreSummary & { isReceived: number }>(sql`
      SELECT ${attemptColumns}, "right", counted, finished_at AS finishedAt, received_title IS NOT NULL AS isReceived
      FROM practice_attempt
      WHERE ${isOwnedBy(owner)} AND finished_at IS NOT NULL
      ORDER BY finished_at DESC, id LIMIT ${limit}
    `)
    .map(({ right, counted, finishedAt, isReceived, ...attempt }) => ({
      ...attempt,
      score: { right, counted, finishedAt },
      isReceived: isReceived === 1,
    }))
}
