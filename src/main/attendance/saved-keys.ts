import { createHash } from 'node:crypto'
import type { AttendanceLine } from '#domain/attendance/attendance-lines'
import type { Database } from '#main/database/database'
import { type ReadableDb, sql } from '#main/database/sql'
import { findReport } from './report-repository.ts'

/**
 * By what a report is known again: its bytes, or, where it was downloaded as another kind of file, its lines; these are
 * read when they are asked for.
 */
export type SavedKey = { fileName: string; fileSha256: string; linesHash: () => string }

/** By class. */
export function listSaved(db: ReadableDb, database: Database): Map<string, SavedKey[]> {
  const reports = db.all<{ id: string; classCode: string; fileName: string; fileSha256: string }>(sql`
    SELECT id, class_code AS classCode, file_name AS fileName, file_sha256 AS fileSha256
    FROM attendance_file ORDER BY imported_at, id
  `)
  const saved = new Map<string, SavedKey[]>()
  for (const { id, classCode, fileName, fileSha256 } of reports) {
    const linesHash = hashedOnce(() => database.read(later => findReport(later, id)?.lines ?? []))
    saved.set(classCode, [...(saved.get(classCode) ?? []), { fileName, fileSha256, linesHash }])
  }
  return saved
}

/** The same for the same people at the same times, in whatever order. */
export function hashedOnce(linesOf: () => readonly AttendanceLine[]): () => string {
  let hash: string | undefined
  return () => (hash ??= hashOf(linesOf()))
}

function hashOf(lines: readonly AttendanceLine[]): string {
  const texts = lines.map(({ key, connection, minutes }) =>
    [key, connection?.join, connection?.leave, connection ? '' : minutes].join('\t'),
  )
  return createHash('sha256').update(texts.sort().join('\n')).digest('hex')
}
