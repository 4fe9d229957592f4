import type { DesignId } from '#contract/assessment'
import type { ImportedScoreFile, ScoreFileId } from '#contract/assessment-scores'
import type { RowResult } from '#domain/assessment/scores/item-results'
import type { RememberedMapping } from '#domain/assessment/scores/score-mapping'
import type { ScoreRowProblem } from '#domain/assessment/scores/score-row-problem'
import type { Occasion } from '#domain/assessment/test-design'
import type { KnownPerson, PersonClue, PersonMatch } from '#domain/matching/person-match'
import { type Query, type ReadableDb, sql, type WritableDb } from '#main/database/sql'

/** What a row of a file says of its person, and whom that may be; whole, for main only. */
export type KeptClue = PersonClue & {
  /** The class that the file seemed to be of when it was read. */
  fileClass: string | null
  match: Exclude<PersonMatch, { kind: 'certain' }>
}

/** What would become a result; `takenAt` null: the file did not say. */
export type KeptResult = RowResult & { takenAt: string | null }

export type KeptRow = { row: number; clue: KeptClue; result: KeptResult }

export type NewScoreFile = Omit<ImportedScoreFile, 'rows'> & {
  designId: DesignId
  fileSha256: string
  problems: readonly ScoreRowProblem[]
}

export function addScoreFile(db: WritableDb, file: NewScoreFile) {
  const { taken, waiting, setAside } = file
  db.run(sql`
    INSERT INTO score_file (id, design_id, occasion, source, file_name, file_sha256, imported_at, rows, taken, waiting,
                            set_aside, problems)
    VALUES (${file.fileId}, ${file.designId}, ${file.occasion}, ${file.source}, ${file.fileName}, ${file.fileSha256},
            ${file.importedAt}, ${taken + waiting + setAside}, ${taken}, ${waiting}, ${setAside},
            ${JSON.stringify(file.problems)})
  `)
}

export function addWaitingRow(db: WritableDb, fileId: ScoreFileId, { row, clue, result }: KeptRow) {
  db.run(sql`
    INSERT INTO score_row (file_id, row, clue, result)
    VALUES (${fileId}, ${row}, ${JSON.stringify(clue)}, ${JSON.stringify(result)})
  `)
}

export type StoredScoreFile = ImportedScoreFile & { designId: DesignId; fileSha256: string }

function filesWhere(db: ReadableDb, condition: Query): StoredScoreFile[] {
  return db.all(sql`
    SELECT id AS fileId, design_id AS designId, file_name AS fileName, file_sha256 AS fileSha256, occasion, source,
           imported_at AS importedAt, rows, taken, waiting, set_aside AS setAside
    FROM score_file WHERE ${condition} ORDER BY imported_at DESC, file_name, id
  `)
}

/** The latest first. */
export const listScoreFiles = (db: ReadableDb, designId: DesignId) => filesWhere(db, sql`design_id = ${designId}`)

export const findScoreFile = (db: ReadableDb, id: ScoreFileId) => filesWhere(db, sql`id = ${id}`)[0]

export function findFileProblems(db: ReadableDb, id: ScoreFileId): ScoreRowProblem[] | undefined {
  const row = db.one<{ problems: string }>(sql`SELECT problems FROM score_file WHERE id = ${id}`)
  return row && JSON.parse(row.problems)
}

/** Its results are removed by `removeResultsOfFile`, before. */
export function deleteScoreFile(db: WritableDb, id: ScoreFileId) {
  db.run(sql`DELETE FROM score_row WHERE file_id = ${id}`)
  db.run(sql`DELETE FROM score_file WHERE id = ${id}`)
}

type StoredRow = { fileId: ScoreFileId; row: number; clue: string; result: string }

/** Ambiguous ones first. */
export function listWaitingRows(db: ReadableDb, designId: DesignId, limit: number) {
  const rows = db.all<StoredRow & { fileName: string; occasion: Occasion }>(sql`
    SELECT r.file_id AS fileId, r.row, r.clue, r.result, f.file_name AS fileName, f.occasion
    FROM score_row r JOIN score_file f ON f.id = r.file_id
    WHERE f.design_id = ${designId} AND r.decided_at IS NULL
    ORDER BY r.clue ->> '$.match.kind', f.imported_at, f.file_name, f.id, r.row LIMIT ${limit}
  `)
  return rows.map(({ clue, result, ...row }) => ({ ...row, ...parsed({ clue, result }) }))
}

export function countWaiting(db: ReadableDb, designId: DesignId): { ambiguous: number; unknown: number } {
  return db.one(sql`
    SELECT count(*) FILTER (WHERE r.clue ->> '$.match.kind' = 'ambiguous') AS ambiguous,
           count(*) FILTER (WHERE r.clue ->> '$.match.kind' = 'unknown') AS unknown
    FROM score_row r JOIN score_file f ON f.id = r.file_id
    WHERE f.design_id = ${designId} AND r.decided_at IS NULL
  `)!
}

/** Undefined where somebody decided, or the file is gone. */
export function findWaitingRow(db: ReadableDb, fileId: ScoreFileId, row: number): KeptRow | undefined {
  const found = db.one<StoredRow>(sql`
    SELECT file_id AS fileId, row, clue, result FROM score_row
    WHERE file_id = ${fileId} AND row = ${row} AND decided_at IS NULL
  `)
  return found && { row, ...parsed(found) }
}

const parsed = ({ clue, result }: Pick<StoredRow, 'clue' | 'result'>) => ({
  clue: JSON.parse(clue) as KeptClue,
  result: JSON.parse(result) as KeptResult,
})

/** `participantId` empty: nobody of the training; then the row is set aside. */
export function saveRowDecision(
  db: WritableDb,
  { fileId, row, participantId }: { fileId: ScoreFileId; row: number; participantId: string },
  at: string,
) {
  db.run(sql`
    UPDATE score_row SET decided_for = ${participantId}, decided_at = ${at} WHERE file_id = ${fileId} AND row = ${row}
  `)
  const isNobody = Number(participantId === '')
  db.run(sql`
    UPDATE score_file
    SET waiting = waiting - 1, taken = taken + ${1 - isNobody}, set_aside = set_aside + ${isNobody}
    WHERE id = ${fileId}
  `)
}

/** What people decided before, of rows of any test. */
export function listRowDecisions(db: ReadableDb): { clue: KeptClue; participantId: string }[] {
  const rows = db.all<{ clue: string; participantId: string }>(sql`
    SELECT clue, decided_for AS participantId FROM score_row WHERE decided_at IS NOT NULL
  `)
  return rows.map(({ clue, participantId }) => ({ clue: JSON.parse(clue), participantId }))
}

/** Whom people said the names of a class's attendance reports are about; null: nobody. */
export function listNameDecisions(db: ReadableDb, classCode: string): Map<string, string | null> {
  const rows = db.all<{ key: string; participantId: string | null }>(sql`
    SELECT name_key AS key, participant_id AS participantId FROM attendance_decision WHERE class_code = ${classCode}
  `)
  return new Map(rows.map(({ key, participantId }) => [key, participantId]))
}

export function listScoreMappings(db: ReadableDb): Map<string, RememberedMapping> {
  const rows = db.all<{ fingerprint: string; mapping: string }>(
    sql`SELECT header_fingerprint AS fingerprint, mapping FROM score_mapping`,
  )
  return new Map(rows.map(({ fingerprint, mapping }) => [fingerprint, JSON.parse(mapping)]))
}

export function rememberScoreMapping(db: WritableDb, fingerprint: string, mapping: RememberedMapping, at: string) {
  db.run(sql`
    INSERT INTO score_mapping (header_fingerprint, mapping, used_at) VALUES (${fingerprint}, ${JSON.stringify(mapping)}, ${at})
    ON CONFLICT (header_fingerprint) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at
  `)
}

/** Everybody who takes part, with the class in which they learn. */
export function listTakers(db: ReadableDb): KnownPerson[] {
  return db.all(sql`
    SELECT p.id AS participantId, p.external_id AS externalId, p.nik, p.email, p.phone, p.name, c.code AS classCode
    FROM participant p
    LEFT JOIN current_member m ON m.participant_id = p.id
    LEFT JOIN training_class c ON c.id = m.class_id
    WHERE p.withdrawn_at IS NULL
  `)
}

export type HeldClass = { code: string; date: string; startUtc: string; endUtc: string }

export const listHeldClasses = (db: ReadableDb): HeldClass[] =>
  db.all(sql`SELECT code, date, start_utc AS startUtc, end_utc AS endUtc FROM current_class`)

/** How many results everybody has on an occasion of a test. */
export function countResults(db: ReadableDb, designId: DesignId, occasion: Occasion): Map<string, number> {
  const rows = db.all<{ participantId: string; results: number }>(sql`
    SELECT participant_id AS participantId, count(*) AS results FROM test_result
    WHERE design_id = ${designId} AND occasion = ${occasion} GROUP BY participant_id
  `)
  return new Map(rows.map(({ participantId, results }) => [participantId, results]))
}

type Taking = { designId: DesignId; occasion: Occasion; participantId: string }

export const countResultsOf = (db: ReadableDb, { designId, occasion, participantId }: Taking): number =>
  db.one<{ results: number }>(sql`
    SELECT count(*) AS results FROM test_result
    WHERE design_id = ${designId} AND occasion = ${occasion} AND participant_id = ${participantId}
  `)!.results

/** Differs whenever a file or a result of a test came or went. */
export const scoresState = (db: ReadableDb, designId: DesignId) =>
  db.one<{ state: string }>(sql`
    SELECT (SELECT count(*) FROM test_result WHERE design_id = ${designId}) || '-' ||
           (SELECT count(*) || '-' || coalesce(max(imported_at), '') FROM score_file WHERE design_id = ${designId}) || '-' ||
           (SELECT count(decided_at) FROM score_row) AS state
  `)!.state
