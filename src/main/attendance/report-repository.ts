import type { AttendanceMapping } from '#domain/attendance/attendance-headers'
import type { AttendanceProblem, ReadDayOrder } from '#domain/attendance/attendance-lines'
import type { AttendanceShape } from '#domain/attendance/attendance-table'
import { defaultAttendanceThresholds, type AttendanceThresholds } from '#domain/attendance/minutes-present'
import type { ParticipantId } from '#domain/roster/participant'
import type { Zone } from '#domain/training/training'
import { type Query, type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { fromKeptNames, type NamesOfReport, toKeptNames } from './kept-names.ts'

/** A report of a class, as it is kept. */
export type KeptReport = NamesOfReport & {
  id: string
  classCode: string
  fileName: string
  fileSha256: string
  shape: AttendanceShape
  zone: Zone
  dayOrder: ReadDayOrder
  /** ISO instant. */
  importedAt: string
  problems: AttendanceProblem[]
}

export function addReport(db: WritableDb, report: KeptReport) {
  const { id, classCode, lines, problems, matches } = report
  const doubtful: string[] = []
  for (const [key, { kind }] of matches) if (kind !== 'certain') doubtful.push(key)
  db.run(sql`
    INSERT INTO attendance_file (id, class_code, file_name, file_sha256, shape, zone, day_order, imported_at, rows,
                                 taken, set_aside, doubtful, problems, names)
    VALUES (${id}, ${classCode}, ${report.fileName}, ${report.fileSha256}, ${report.shape}, ${report.zone},
            ${report.dayOrder}, ${report.importedAt}, ${lines.length + problems.length}, ${lines.length},
            ${problems.length}, ${JSON.stringify(doubtful)}, ${JSON.stringify(problems)}, ${toKeptNames(report)})
  `)
}

export const removeReport = (db: WritableDb, id: string) => db.run(sql`DELETE FROM attendance_file WHERE id = ${id}`)

export const findReport = (db: ReadableDb, id: string) => reportsWhere(db, sql`id = ${id}`)[0]

/** The first that was saved first. */
export const listReportsOf = (db: ReadableDb, codes: readonly string[]) =>
  reportsWhere(db, sql`class_code IN (SELECT value FROM json_each(${JSON.stringify(codes)}))`)

type ReportRow = Omit<KeptReport, 'lines' | 'problems' | 'matches'> & Record<'names' | 'problems', string>

function reportsWhere(db: ReadableDb, condition: Query): KeptReport[] {
  const rows = db.all<ReportRow>(sql`
    SELECT id, class_code AS classCode, file_name AS fileName, file_sha256 AS fileSha256, shape, zone,
           day_order AS dayOrder, imported_at AS importedAt, problems, names
    FROM attendance_file WHERE ${condition} ORDER BY imported_at, id
  `)
  return rows.map(({ names, problems, ...row }) => ({
    ...row,
    problems: JSON.parse(problems),
    ...fromKeptNames(names),
  }))
}

/** Differs whenever a report came or went. */
export const reportsState = (db: ReadableDb) =>
  db.one<{ state: string }>(sql`SELECT count(*) || '-' || coalesce(max(rowid), 0) AS state FROM attendance_file`)!.state

export type Decision = { classCode: string; key: string; participantId: ParticipantId | null }

/** Whom people said the names of these classes are about. */
export function listDecisions(db: ReadableDb, codes: readonly string[]): Decision[] {
  return db.all(sql`
    SELECT class_code AS classCode, name_key AS key, participant_id AS participantId FROM attendance_decision
    WHERE class_code IN (SELECT value FROM json_each(${JSON.stringify(codes)}))
  `)
}

export function saveDecision(db: WritableDb, { classCode, key, participantId }: Decision, at: string) {
  db.run(sql`
    INSERT INTO attendance_decision (class_code, name_key, participant_id, decided_at)
    VALUES (${classCode}, ${key}, ${participantId}, ${at})
    ON CONFLICT (class_code, name_key) DO UPDATE
    SET participant_id = excluded.participant_id, decided_at = excluded.decided_at
  `)
}

export const removeDecision = (db: WritableDb, classCode: string, key: string) =>
  db.run(sql`DELETE FROM attendance_decision WHERE class_code = ${classCode} AND name_key = ${key}`)

export const findThresholds = (db: ReadableDb): AttendanceThresholds =>
  db.one<AttendanceThresholds>(sql`SELECT present, partly FROM attendance_settings`) ?? defaultAttendanceThresholds

export function saveThresholds(db: WritableDb, { present, partly }: AttendanceThresholds) {
  db.run(sql`
    INSERT INTO attendance_settings (only_row, present, partly) VALUES (1, ${present}, ${partly})
    ON CONFLICT (only_row) DO UPDATE SET present = excluded.present, partly = excluded.partly
  `)
}

export function listAttendanceMappings(db: ReadableDb): Map<string, AttendanceMapping> {
  const rows = db.all<{ fingerprint: string; mapping: string }>(
    sql`SELECT header_fingerprint AS fingerprint, mapping FROM attendance_mapping`,
  )
  return new Map(rows.map(({ fingerprint, mapping }) => [fingerprint, JSON.parse(mapping)]))
}

export function rememberAttendanceMapping(db: WritableDb, fingerprint: string, mapping: AttendanceMapping, at: string) {
  db.run(sql`
    INSERT INTO attendance_mapping (header_fingerprint, mapping, used_at)
    VALUES (${fingerprint}, ${JSON.stringify(mapping)}, ${at})
    ON CONFLICT (header_fingerprint) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at
  `)
}
