import { type Change, isOfPeople, logChange } from './change-log.ts'
import { restoreRows } from './restore-rows.ts'
import { type Query, type ReadableDb, sql, type WritableDb } from './sql.ts'

/** A change as it was logged. */
export type LoggedChange = Change & {
  id: number
  /** Null: it holds. */
  undoneAt: string | null
  /** Whether its rows are still known as they were before: the latest such changes can be undone. */
  isRecorded: boolean
}

/** Older changes stay in the log, but cannot be undone any more. */
const recordedChanges = 200

/**
 * Does `work` and keeps every row that it changes as it was before (by triggers, see the migration), so that the
 * change can be undone, after a restart too. Changes that were undone before can no longer be redone. Work that changes
 * nothing leaves no trace. `work` gets the change's number.
 */
export function recordChange<Result>(db: WritableDb, change: Change, work: (id: number) => Result): Result {
  const id = logChange(db, change)
  const result = recording(db, id, () => work(id))
  if (db.one(sql`SELECT 1 FROM row_before WHERE change_id = ${id}`)) {
    forgetUndone(db)
    forgetOldest(db)
  } else {
    db.run(sql`DELETE FROM change_log WHERE id = ${id}`)
  }
  return result
}

/** The latest change that can be undone, and the first that can be redone. */
export function findToggles(db: ReadableDb): { undo: LoggedChange | null; redo: LoggedChange | null } {
  const undo = db.one<ChangeRow>(sql`${changeRows} WHERE undone_at IS NULL AND ${hasRows} ORDER BY id DESC LIMIT 1`)
  const redo = db.one<ChangeRow>(
    sql`${changeRows} WHERE undone_at IS NOT NULL AND ${hasRows} AND id > ${undo?.id ?? 0} ORDER BY id LIMIT 1`,
  )
  return { undo: undo ? toLogged(undo) : null, redo: redo ? toLogged(redo) : null }
}

/** Takes back one change, the latest that holds; returns undefined where there is none, or it is not `expected`. */
export function undoChange(db: WritableDb, at: string, expected?: number): LoggedChange | undefined {
  const { undo } = findToggles(db)
  if (!undo || (expected !== undefined && undo.id !== expected)) return undefined
  toggle(db, undo.id)
  db.run(sql`UPDATE change_log SET undone_at = ${at} WHERE id = ${undo.id}`)
  return { ...undo, undoneAt: at }
}

/** Does again what was undone last. */
export function redoChange(db: WritableDb): LoggedChange | undefined {
  const { redo } = findToggles(db)
  if (!redo) return undefined
  toggle(db, redo.id)
  db.run(sql`UPDATE change_log SET undone_at = NULL WHERE id = ${redo.id}`)
  return { ...redo, undoneAt: null }
}

/** Changes before the one numbered `before`, the latest first. */
export function listChanges(db: ReadableDb, before: number | null, limit: number): LoggedChange[] {
  return changesWhere(db, sql`${before} IS NULL OR id < ${before}`, limit)
}

/** Changes that fulfil a condition on the columns of change_log, the latest first; `limit` -1: all of them. */
export function changesWhere(db: ReadableDb, condition: Query, limit = -1): LoggedChange[] {
  return db.all<ChangeRow>(sql`${changeRows} WHERE ${condition} ORDER BY id DESC LIMIT ${limit}`).map(toLogged)
}

/**
 * How many rows taking a change back would touch: many are a worker's task. With an item, every score that has it. Of more
 * than `most` rows it is enough to know that they are more: rows as they were before are long.
 */
export function rowsOfChange(db: ReadableDb, id: number, most: number): number {
  return db.one<{ rows: number }>(sql`
    SELECT coalesce(sum(CASE
        WHEN json_type(key) = 'array' AND table_name = 'attendance' THEN coalesce(
          json_array_length(before, '$.rows'),
          (SELECT count(*) FROM attendance WHERE class_code IN (SELECT value FROM json_each(row_before.key)))
        )
        WHEN json_type(key) = 'array' THEN json_array_length(key)
        WHEN table_name = 'test_item' THEN 1 + (
          SELECT count(*) FROM test_result WHERE design_id = key ->> '$.design_id' AND form = key ->> '$.form'
        )
        ELSE 1 END), 0) AS rows
    FROM (SELECT table_name, key, before FROM row_before WHERE change_id = ${id} LIMIT ${most + 1}) AS row_before
  `)!.rows
}

/**
 * Differs whenever changes of people, plans or classes were made or undone since. Whoever works on a copy of them
 * compares it before saving. Settings do not count: who imports or searches goes on with those it began with.
 */
export function trainingState(db: ReadableDb): string {
  return db.one<{ state: string }>(sql`
    SELECT coalesce(max(id), 0) || '-' || count(undone_at) AS state
    FROM change_log WHERE ${isOfPeople}
  `)!.state
}

type ChangeRow = { id: number; at: string; kind: string; data: string; undoneAt: string | null; isRecorded: number }

const hasRows = sql`EXISTS (SELECT 1 FROM row_before WHERE row_before.change_id = change_log.id)`

const changeRows = sql`
  SELECT id, at, kind, data, undone_at AS undoneAt, ${hasRows} AS isRecorded
  FROM change_log
`

const toLogged = ({ data, isRecorded, ...row }: ChangeRow): LoggedChange => ({
  ...row,
  data: JSON.parse(data),
  isRecorded: isRecorded === 1,
})

/** Puts the rows back, and keeps those that it replaces: doing it twice changes nothing. */
function toggle(db: WritableDb, id: number) {
  const last = db.one<{ last: number }>(sql`SELECT max(id) AS last FROM row_before WHERE change_id = ${id}`)!.last
  db.run(sql`UPDATE recording SET is_restoring = 1`)
  recording(db, id, () => restoreRows(db, id))
  db.run(sql`UPDATE recording SET is_restoring = 0`)
  db.run(sql`DELETE FROM row_before WHERE change_id = ${id} AND id <= ${last}`)
}

function recording<Result>(db: WritableDb, id: number, work: () => Result): Result {
  setRecording(db, id)
  const result = work()
  setRecording(db, null)
  return result
}

const setRecording = (db: WritableDb, id: number | null) => db.run(sql`UPDATE recording SET change_id = ${id}`)

function forgetUndone(db: WritableDb) {
  db.run(sql`DELETE FROM row_before WHERE change_id IN (SELECT id FROM change_log WHERE undone_at IS NOT NULL)`)
}

function forgetOldest(db: WritableDb) {
  db.run(sql`
    DELETE FROM row_before
    WHERE change_id <= coalesce(
      (SELECT id FROM change_log WHERE ${hasRows} ORDER BY id DESC LIMIT 1 OFFSET ${recordedChanges}), 0
    )
  `)
}
