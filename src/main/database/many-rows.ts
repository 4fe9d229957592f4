import { type SqlValue, sql, type WritableDb } from './sql.ts'

/**
 * Tables whose rows are added many at once, and the column by which one row_before then names them all: new people one by
 * one, everybody's attendance by their classes.
 */
const namedBy = { participant: 'id', attendance: 'class_code' } as const
export type ManyTable = keyof typeof namedBy

/**
 * New rows that are not recorded one by one. Throws where classes have attendance already: undoing would take that too.
 */
export function recordAdded(db: WritableDb, changeId: number, table: ManyTable, names: readonly string[]) {
  if (names.length === 0) return
  if (table !== 'participant' && db.one(rowsNamed('SELECT 1', table, names)))
    throw new Error(`Not the first rows of ${table}.`)
  keepTogether(db, changeId, table, { names: JSON.stringify(names), before: null })
}

/** For many new rows at once inside a recorded change; name them with `recordAdded`. */
export function unrecorded(db: WritableDb, work: () => void) {
  const row = db.one<{ id: number | null }>(sql`SELECT change_id AS id FROM recording`)!
  db.run(sql`UPDATE recording SET change_id = NULL`)
  work()
  db.run(sql`UPDATE recording SET change_id = ${row.id}`)
}

/**
 * As `unrecorded`, for so many rows that whoever watches them is told once that all may have changed: what follows from
 * them is then read anew altogether.
 */
export function untouched(db: WritableDb, work: () => void) {
  db.run(sql`UPDATE recording SET is_of_many = 1`)
  unrecorded(db, work)
  db.run(sql`UPDATE recording SET is_of_many = 0`)
}

/** Attendance as it was named together, out again or, where it was taken out, back; what it was is kept as one row too. */
export function restoreTogether(db: WritableDb, changeId: number, names: readonly string[], before: string | null) {
  const rows = before === null ? db.all<Row>(rowsNamed('SELECT *', 'attendance', names)) : []
  untouched(db, () => {
    if (before === null) db.run(rowsNamed('DELETE', 'attendance', names))
    else putBack(db, JSON.parse(before))
  })
  keepTogether(db, changeId, 'attendance', {
    names: JSON.stringify(names),
    before: before === null ? JSON.stringify(toKept(rows)) : null,
  })
}

type Row = Record<string, SqlValue>
/** All rows have the same columns, which are told once. */
type KeptRows = { columns: string[]; rows: SqlValue[][] }

const toKept = (rows: readonly Row[]): KeptRows => ({
  columns: Object.keys(rows[0] ?? {}),
  rows: rows.map(row => Object.values(row)),
})

function putBack(db: WritableDb, { columns, rows }: KeptRows) {
  if (rows.length === 0) return
  const values = columns.map((_, at) => `value ->> ${at}`)
  db.run({
    text: `INSERT INTO attendance (${columns.join(', ')}) SELECT ${values.join(', ')} FROM json_each(?)`,
    params: [JSON.stringify(rows)],
  })
}

type Kept = { names: string; before: string | null }

const keepTogether = (db: WritableDb, changeId: number, table: ManyTable, { names, before }: Kept) =>
  db.run(sql`
    INSERT INTO row_before (change_id, table_name, key, before) VALUES (${changeId}, ${table}, ${names}, ${before})
  `)

const rowsNamed = (verb: 'SELECT 1' | 'SELECT *' | 'DELETE', table: ManyTable, names: readonly string[]) => ({
  text: `${verb} FROM ${table} WHERE ${namedBy[table]} IN (SELECT value FROM json_each(?))`,
  params: [JSON.stringify(names)],
})
