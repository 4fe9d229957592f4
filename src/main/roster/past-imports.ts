import type { PastImport } from '#contract/roster-review'
import type { RosterProblem } from '#contract/roster-problem'
import { type ReadableDb, sql } from '#main/database/sql'

type ImportRow = {
  id: string
  fileName: string
  importedAt: string
  rows: number
  new: number
  changed: number
  unchanged: number
  setAside: number
  changeId: number | null
  isUndone: number
  /** Whether its rows are still known as they were. */
  isRecorded: number
  laterChanges: number
}

/** The latest first. */
export function listImports(db: ReadableDb): PastImport[] {
  return db
    .all<ImportRow>(sql`
      SELECT i.id, file_name AS fileName, imported_at AS importedAt, rows, new, changed, unchanged,
             set_aside AS setAside, change_id AS changeId, c.undone_at IS NOT NULL AS isUndone,
             EXISTS (SELECT 1 FROM row_before b WHERE b.change_id = i.change_id) AS isRecorded,
             (SELECT count(*) FROM change_log later
              WHERE later.id > i.change_id AND later.undone_at IS NULL
                AND EXISTS (SELECT 1 FROM row_before b WHERE b.change_id = later.id)) AS laterChanges
      FROM roster_import i LEFT JOIN change_log c ON c.id = i.change_id
      ORDER BY imported_at DESC, i.id DESC
    `)
    .map(({ id, fileName, importedAt, changeId, isUndone, isRecorded, laterChanges, ...counts }) => ({
      id,
      fileName,
      importedAt,
      counts,
      changeId: isRecorded === 1 && isUndone === 0 ? (changeId as PastImport['changeId']) : null,
      laterChanges,
      isUndone: isUndone === 1,
    }))
}

/** The last one that holds: one that was undone says nothing of the people there are. */
export function findLastImport(db: ReadableDb) {
  return db.one<{ id: string; fileName: string; importedAt: string; setAside: number }>(sql`
    SELECT i.id, file_name AS fileName, imported_at AS importedAt, set_aside AS setAside
    FROM roster_import i LEFT JOIN change_log c ON c.id = i.change_id
    WHERE c.undone_at IS NULL ORDER BY imported_at DESC, i.id DESC LIMIT 1
  `)
}

export function lastImportProblems(db: ReadableDb): RosterProblem[] {
  const last = findLastImport(db)
  if (!last) return []
  return db
    .all<Omit<RosterProblem, 'data'> & { data: string }>(
      sql`SELECT row, "column", kind, severity, data FROM roster_problem WHERE import_id = ${last.id} ORDER BY row`,
    )
    .map(({ data, ...problem }) => ({ ...problem, data: JSON.parse(data) }))
}
