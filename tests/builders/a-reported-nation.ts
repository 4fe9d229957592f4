import { defaultTraining } from '#domain/training/default-training'
import { holdReports } from '#main/attendance/held-reports'
import type { Database } from '#main/database/database'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

export const at = '2025-03-01T00:00:00.000Z'
export const peopleOfClass = 31
const names = ['Siti', 'Budi', 'Ani', 'Loki', 'Made', 'Ratna', 'Joko']
/** Each class has the same, but for its last, whom no other class has. */
const nameOf = (person: number, found = 0) =>
  person === peopleOfClass - 1
    ? `Wayan ${String.fromCharCode(97 + (found % 26), 97 + Math.floor(found / 26))}`
    : `${names[person % 7]} ${names[Math.floor(person / 7)]} Latif`
export const codeOf = (found: number) => `ACEH-${found + 1}`
export const idOf = (found: number, person: number) =>
  `orang-${String(found * peopleOfClass + person).padStart(5, '0')}`

/** Classes of 31 people of the plan in force, some of one name. */
export function addNation(db: WritableDb, classes: number) {
  db.run(sql`
    INSERT INTO plan (id, number, made_at, adopted_at, seed, roster_revision, settings, infeasible)
    VALUES ('rencana', 1, ${at}, ${at}, 1, 0, ${JSON.stringify(defaultTraining)}, '[]')
  `)
  for (let found = 0; found < classes; found++) addClass(db, found)
}

function addClass(db: WritableDb, found: number) {
  const code = codeOf(found)
  db.run(sql`
    INSERT INTO training_class (id, plan_id, tier, code, division_code, province_codes, regency_codes, instructor_id,
                                room_number, wave, date, start_utc, end_utc, zone)
    VALUES (${code}, 'rencana', 2, ${code}, '11', '11', '1101', NULL, 1, 1, '2025-02-27', '2025-02-27T01:00:00Z',
            '2025-02-27T08:30:00Z', 'WIB')
  `)
  for (let person = 0; person < peopleOfClass; person++) {
    const id = idOf(found, person)
    db.run(sql`
      INSERT INTO participant (id, name, role, province_code) VALUES (${id}, ${nameOf(person, found)}, 'companion', '11')
    `)
    db.run(sql`
      INSERT INTO class_member (plan_id, tier, participant_id, class_id) VALUES ('rencana', 2, ${id}, ${code})
    `)
  }
}

/** Half of the class twice, a guest, and somebody of the first class, there for a minute. */
function aReport(found: number) {
  const day = (clock: string) => `02/27/2025 ${clock}`
  const row = (name: string, from: string, to: string) => ({ row: 0, cells: [name, day(from), day(to)] })
  const half = Array.from({ length: 15 }, (_, person) => [
    row(`${codeOf(found)}_${nameOf(person)}`, '08:00:00 AM', `10:${10 + person}:00 AM`),
    row(nameOf(person), '01:00:00 PM', '03:00:30 PM'),
  ])
  const others = [row('iPad', '08:00:00 AM', '09:00:00 AM'), row(`ACEH-1_${nameOf(30)}`, '08:00:00 AM', '08:01:00 AM')]
  const rows = [{ row: 0, cells: ['Name', 'Join Time', 'Leave Time'] }, ...half.flat(), ...others]
  return {
    fileName: `${codeOf(found)}.csv`,
    sha256: String(found).padStart(64, '0'),
    read: { kind: 'read' as const, sheets: [rows.map((one, position) => ({ ...one, row: position + 1 }))] },
  }
}

/** The same every time: no clock and no chance. */
export async function importReports(database: Database, classes: readonly number[]) {
  const held = holdReports(database)
  for (const found of classes) held.add(aReport(found))
  const wrong = held.check().find(({ obstacle }) => obstacle !== null)
  if (wrong) throw new Error(`${wrong.fileName}: ${wrong.obstacle!.kind}`)
  const saved = await held.save({ at, ids: classes.map(found => `berkas-${found}`) })
  if (saved.type !== 'saved') throw new Error(saved.type)
  return saved
}

export const attendanceOf = (db: ReadableDb) => ({
  people: db.all(sql`SELECT * FROM attendance ORDER BY participant_id, class_code`),
  files: db.all(sql`SELECT * FROM attendance_file ORDER BY id`),
})
export const nothing = { people: [], files: [] }
