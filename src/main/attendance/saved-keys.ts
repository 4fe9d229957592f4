import { createHash } from 'node:crypto'
import type { AttendanceLine } from '#domain/attendance/attendance-lines'
import { type ReadableDb, sql } from '#main/database/sql'
import { listReportsOf } from './report-repository.ts'

/** By what a report is known again: its bytes, or, where it was downloaded as another kind of file, its lines. */
export type SavedKey = { fileName: string; fileSha256: string; linesHash: string }

/** By class. */
export function readSaved(db: ReadableDb): Map<string, SavedKey[]> {
  const codes = db.all<{ code: string }>(sql`SELECT DISTINCT class_code AS code FROM attendance_file`)
  const reports = listReportsOf(
    db,
    codes.map(({ code }) => code),
  )
  const saved = new Map<string, SavedKey[]>()
  for (const { classCode, fileName, fileSha256, lines } of reports) {
    const key = { fileName, fileSha256, linesHash: linesHashOf(lines) }
    saved.set(classCode, [...(saved.get(classCode) ?? []), key])
  }
  return saved
}

/** The same for the same people at the same times, in whatever order. */
export function linesHashOf(lines: readonly AttendanceLine[]): string {
  const texts = lines.map(({ name, email, connection, minutes }) =>
    [name, email, connection?.join, connection?.leave, connection ? '' : minutes].join('\t'),
  )
  return createHash('sha256').update(texts.sort().join('\n')).digest('hex')
}
