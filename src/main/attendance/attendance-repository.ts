import type { AttendedClass, Candidate } from '#contract/attendance'
import type { AttendanceThresholds } from '#domain/attendance/minutes-present'
import { maskedPhone } from '#domain/roster/contact'
import type { ParticipantId } from '#domain/roster/participant'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

type Figures = Pick<AttendedClass, 'files' | 'doubts' | 'present' | 'partly' | 'absent' | 'byHand' | 'at'>

/** Every class of the current plan with what is known of its people. */
export function listAttendedClasses(db: ReadableDb, thresholds: AttendanceThresholds): AttendedClass[] {
  const figures = new Map<string, Partial<Figures>>()
  for (const list of [listFiles(db), listDoubts(db), listCounts(db, thresholds)]) {
    for (const { code, ...figure } of list) figures.set(code, { ...figures.get(code), ...figure })
  }
  const classes = db.all<Omit<AttendedClass, keyof Figures>>(sql`
    SELECT id, code, tier, CASE tier WHEN 2 THEN division_code END AS provinceCode, date, start_utc AS startUtc,
           end_utc AS endUtc, zone, size
    FROM current_class ORDER BY tier DESC, code
  `)
  return classes.map(found => ({ ...found, ...nothing, ...figures.get(found.code) }))
}

const nothing: Figures = { files: 0, doubts: 0, present: 0, partly: 0, absent: 0, byHand: 0, at: null }

const listFiles = (db: ReadableDb) =>
  db.all<{ code: string } & Pick<Figures, 'files'>>(sql`
    SELECT class_code AS code, count(*) AS files FROM attendance_file GROUP BY class_code
  `)

const listDoubts = (db: ReadableDb) =>
  db.all<{ code: string } & Pick<Figures, 'doubts'>>(sql`
    SELECT f.class_code AS code, count(DISTINCT name.value) AS doubts
    FROM attendance_file f, json_each(f.doubtful) name
    LEFT JOIN attendance_decision decided ON decided.class_code = f.class_code AND decided.name_key = name.value
    WHERE decided.name_key IS NULL GROUP BY f.class_code
  `)

/** `partly` is at most `present`: who reaches one of the two and not the other was there for a part. */
const listCounts = (db: ReadableDb, { present, partly }: AttendanceThresholds) =>
  db
    .all<{ code: string; people: number; whole: number; some: number } & Pick<Figures, 'byHand' | 'at'>>(sql`
      SELECT class_code AS code, count(*) AS people, sum(minutes >= ${present} * session_minutes) AS whole,
             sum(minutes >= ${partly} * session_minutes) AS some, sum(source = 'hand') AS byHand, max(at) AS at
      FROM attendance GROUP BY class_code
    `)
    .map(({ people, whole, some, ...row }) => ({ ...row, present: whole, partly: some - whole, absent: people - some }))

export type MinutesRow = { participantId: ParticipantId; minutes: number; source: 'zoom' | 'hand' }

export const listMinutesOf = (db: ReadableDb, classCode: string) =>
  db.all<MinutesRow>(sql`
    SELECT participant_id AS participantId, minutes, source FROM attendance WHERE class_code = ${classCode}
  `)

/** People as they are shown to choose from, by id. */
export function findCandidates(db: ReadableDb, ids: readonly ParticipantId[]): Map<ParticipantId, Candidate> {
  const rows = db.all<Candidate>(sql`
    SELECT p.id AS participantId, p.name, c.code AS classCode, p.regency_code AS regencyCode,
           p.district_name AS districtName, p.phone
    FROM participant p
    LEFT JOIN current_member m ON m.participant_id = p.id
    LEFT JOIN training_class c ON c.id = m.class_id
    WHERE p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
  `)
  return new Map(rows.map(row => [row.participantId, { ...row, phone: row.phone && maskedPhone(row.phone) }]))
}

/** In which other classes these people were, of those held at the same time as this one. */
export function listElsewhere(db: ReadableDb, classCode: string, ids: readonly ParticipantId[]) {
  return db.all<{ participantId: ParticipantId; code: string }>(sql`
    SELECT a.participant_id AS participantId, other.code
    FROM current_class here
    JOIN attendance a ON a.class_code <> here.code AND a.minutes > 0
    JOIN current_class other
      ON other.code = a.class_code AND other.start_utc < here.end_utc AND here.start_utc < other.end_utc
    WHERE here.code = ${classCode} AND a.participant_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
  `)
}

export type MinutesByHand = { classCode: string; participantIds: readonly ParticipantId[]; sessionMinutes: number }

export function saveMinutesByHand(
  db: WritableDb,
  { classCode, participantIds, sessionMinutes }: MinutesByHand,
  { minutes, at }: { minutes: number; at: string },
) {
  db.run(sql`
    INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
    SELECT value, ${classCode}, ${minutes}, ${sessionMinutes}, 'hand', ${at}
    FROM json_each(${JSON.stringify(participantIds)}) WHERE true
    ON CONFLICT (participant_id, class_code) DO UPDATE
    SET minutes = excluded.minutes, session_minutes = excluded.session_minutes, source = 'hand', at = excluded.at
  `)
}

export function removeMinutesByHand(db: WritableDb, classCode: string, participantIds: readonly ParticipantId[]) {
  db.run(sql`
    DELETE FROM attendance
    WHERE class_code = ${classCode} AND source = 'hand'
      AND participant_id IN (SELECT value FROM json_each(${JSON.stringify(participantIds)}))
  `)
}
