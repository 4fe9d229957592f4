import { hash } from 'node:crypto'
import type { AttendanceBody, RehearsalBody, TestResultBody } from '#contract/packet'
import { type ReadableDb, sql } from '#main/database/sql'

/** What a province reports of one person: the body as canonical JSON, and its SHA-256. */
export type ResultFact = {
  kind: ResultKind
  id: string
  participantId: string
  text: string
  sha256: string
}

export const resultKinds = ['attendance', 'test-result', 'rehearsal'] as const
export type ResultKind = (typeof resultKinds)[number]

/** So many rows are read at once. */
const page = 4000

/** Every fact of people of the roster, in one order as long as nothing changes. */
export function* resultFacts(db: ReadableDb): Generator<ResultFact, void> {
  yield* attendanceFacts(db)
  yield* testFacts(db)
  yield* rehearsalFacts(db)
}

/** How many rows `resultFacts` will look at, for telling how far it is. */
export const countFacts = (db: ReadableDb) =>
  db.one<{ count: number }>(sql`
    SELECT (SELECT count(*) FROM attendance) + (SELECT count(*) FROM test_result)
      + (SELECT count(*) FROM practice_attempt WHERE finished_at IS NOT NULL) AS count
  `)!.count

/** `body` must name its keys in alphabetical order, so that JSON.stringify writes canonical JSON; a test compares. */
const toFact = (kind: ResultKind, id: string, body: AttendanceBody | RehearsalBody): ResultFact =>
  factOf(kind, id, body.participantId, JSON.stringify(body))

const factOf = (kind: ResultKind, id: string, participantId: string, text: string): ResultFact => ({
  kind,
  id,
  participantId,
  text,
  sha256: hash('sha256', text),
})

function* attendanceFacts(db: ReadableDb) {
  for (let last: AttendanceBody | undefined; ; ) {
    const rows: AttendanceBody[] = db.all<AttendanceBody>(sql`
      SELECT a.at, a.class_code AS classCode, a.minutes, a.participant_id AS participantId,
             a.session_minutes AS sessionMinutes, a.source
      FROM attendance a CROSS JOIN participant p ON p.id = a.participant_id
      WHERE (a.participant_id, a.class_code) > (${last?.participantId ?? ''}, ${last?.classCode ?? ''})
      ORDER BY a.participant_id, a.class_code LIMIT ${page}
    `)
    for (const row of rows) yield toFact('attendance', `${row.participantId}:${row.classCode}`, row)
    if (rows.length < page) return
    last = rows.at(-1)
  }
}

type TestRow = Omit<TestResultBody, 'itemPoints' | 'responses'> & {
  place: number
  id: string
  itemPoints: string | null
  responses: string | null
}

function* testFacts(db: ReadableDb) {
  for (let last = 0; ; ) {
    const rows: TestRow[] = db.all<TestRow>(sql`
      SELECT t.rowid AS place, t.id, t.attempt, t.design_id AS designId, t.form, t.item_points AS itemPoints, t.occasion,
             t.participant_id AS participantId, t.points_possible AS pointsPossible, t.points_taken AS pointsTaken,
             t.responses, t.source, t.taken_at AS takenAt
      FROM test_result t CROSS JOIN participant p ON p.id = t.participant_id
      WHERE t.rowid > ${last} ORDER BY t.rowid LIMIT ${page}
    `)
    for (const row of rows) yield factOf('test-result', row.id, row.participantId, testText(row))
    if (rows.length < page) return
    last = rows.at(-1)!.place
  }
}

/** Canonical JSON of a `TestResultBody`. */
function testText({ place: _, id: __, itemPoints, responses, ...row }: TestRow): string {
  const { attempt, designId, form, occasion, participantId, pointsPossible, pointsTaken, source, takenAt } = row
  const first = JSON.stringify({ attempt, designId, form })
  const middle = JSON.stringify({ occasion, participantId, pointsPossible, pointsTaken })
  const last = JSON.stringify({ source, takenAt })
  return `${first.slice(0, -1)},"itemPoints":${listText(itemPoints)},${middle.slice(1, -1)},"responses":${listText(responses)},${last.slice(1)}`
}

/** What JSON writes in one way only: a list of whole numbers, texts without a backslash and `null`. */
const plainList = /^\[(?:(?:\d|null|"[^"\\]*"),?)*\]$/

/** As it is kept, where that is canonical beyond doubt: two hundred thousand lists need not be read and written again. */
const listText = (kept: string | null) =>
  kept === null || plainList.test(kept) ? (kept ?? 'null') : JSON.stringify(JSON.parse(kept))

type RehearsalRow = Omit<RehearsalBody, 'variables'> & { place: number; id: string; variables: string }

function* rehearsalFacts(db: ReadableDb) {
  for (let last = 0; ; ) {
    const rows: RehearsalRow[] = db.all<RehearsalRow>(sql`
      SELECT a.rowid AS place, a.id, a.case_id AS caseId, a.counted, a.finished_at AS finishedAt, a.mode,
             a.participant_id AS participantId, a.questionnaire_version AS questionnaireVersion, a."right",
             a.started_at AS startedAt,
             (SELECT json_group_object(r.variable, r.points ORDER BY r.variable) FROM practice_result r
              WHERE r.attempt_id = a.id AND r.is_right IS NOT NULL) AS variables
      FROM practice_attempt a CROSS JOIN participant p ON p.id = a.participant_id
      WHERE a.rowid > ${last} AND a.finished_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM practice_discard d WHERE d.attempt_id = a.id)
      ORDER BY a.rowid LIMIT ${page}
    `)
    for (const { place: _, id, ...row } of rows) yield toFact('rehearsal', id, rehearsalBody(row))
    if (rows.length < page) return
    last = rows.at(-1)!.place
  }
}

const rehearsalBody = (row: Omit<RehearsalRow, 'place' | 'id'>): RehearsalBody => ({
  caseId: row.caseId,
  counted: row.counted,
  finishedAt: row.finishedAt,
  mode: row.mode,
  participantId: row.participantId,
  questionnaireVersion: row.questionnaireVersion,
  right: row.right,
  startedAt: row.startedAt,
  variables: JSON.parse(row.variables),
})
