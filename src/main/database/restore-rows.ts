import { restoreTogether } from './many-rows.ts'
import { type Query, type SqlValue, sql, type WritableDb } from './sql.ts'

/** Only these are ever recorded; their names become part of a statement. */
const tables = [
  'training',
  'participant',
  'roster_revision',
  'plan',
  'training_class',
  'class_member',
  'unplaced',
  'questionnaire',
  'practice_discard',
  'class_case',
  'attendance_file',
  'attendance_decision',
  'attendance',
  'attendance_settings',
  'item',
  'test_design',
  'test_item',
  'test_first_form',
  'score_file',
  'score_row',
  'test_result',
  'readiness_rules',
  'contacted',
  'plan_in_force',
] as const
type Table = (typeof tables)[number]

type KeptRow = { tableName: Table; key: string; before: string | null }

/** Puts every row that a change touched back as it was before, the last one first. */
export function restoreRows(db: WritableDb, changeId: number) {
  const rows = db.all<KeptRow>(sql`
    SELECT table_name AS tableName, key, before FROM row_before WHERE change_id = ${changeId} ORDER BY id DESC
  `)
  for (const { tableName, key, before } of rows) {
    if (!tables.includes(tableName)) throw new Error(`Rows of ${tableName} are not recorded.`)
    const columns: Columns | string[] = JSON.parse(key)
    if (Array.isArray(columns) && tableName === 'attendance') restoreTogether(db, changeId, columns, before)
    else if (Array.isArray(columns)) removeParticipants(db, columns)
    else if (before !== null) db.run(upsert(tableName, Object.keys(columns), JSON.parse(before)))
    else if (tableName === 'participant') removeParticipants(db, [String(columns['id'])])
    else db.run(deletion(tableName, columns))
  }
}

type Columns = Record<string, SqlValue>

/** A plan that was undone before still seats them; it stays, for being redone after them. */
function removeParticipants(db: WritableDb, ids: string[]) {
  const these = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
  db.run(sql`DELETE FROM class_member WHERE participant_id IN ${these}`)
  db.run(sql`DELETE FROM unplaced WHERE participant_id IN ${these}`)
  db.run(sql`UPDATE training_class SET instructor_id = NULL WHERE instructor_id IN ${these}`)
  db.run(sql`DELETE FROM participant WHERE id IN ${these}`)
}

/** Texts differ by table and columns only, so the database prepares each once. */
function deletion(table: Table, key: Columns): Query {
  const columns = Object.keys(key)
  return {
    text: `DELETE FROM ${table} WHERE ${columns.map(column => `${column} = ?`).join(' AND ')}`,
    params: columns.map(column => key[column]!),
  }
}

function upsert(table: Table, key: string[], row: Columns): Query {
  const columns = Object.keys(row)
  const others = columns.filter(column => !key.includes(column))
  return {
    text:
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ` +
      `ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${others.map(column => `${column} = excluded.${column}`).join(', ')}`,
    params: columns.map(column => row[column]!),
  }
}
