import { expect, test } from 'vitest'
import type { ParticipantId } from '#domain/roster/participant'
import { defaultTraining } from '#domain/training/default-training'
import { holdReports } from '#main/attendance/held-reports'
import { recountClasses } from '#main/attendance/recount-classes'
import { type Database, openDatabase } from '#main/database/database'
import { recordChange, redoChange, undoChange } from '#main/database/recorded-change'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { listChangesOfPerson } from '#main/history/history-repository'
import { aWorkspace } from '../database/a-workspace.ts'

const at = '2025-03-01T00:00:00.000Z'
const peopleOfClass = 31
const names = ['Siti', 'Budi', 'Ani', 'Loki', 'Made', 'Ratna', 'Joko']
/** Each class has the same, but for its last, whom no other class has. */
const nameOf = (person: number, found = 0) =>
  person === peopleOfClass - 1
    ? `Wayan ${String.fromCharCode(97 + (found % 26), 97 + Math.floor(found / 26))}`
    : `${names[person % 7]} ${names[Math.floor(person / 7)]} Latif`
const codeOf = (found: number) => `ACEH-${found + 1}`
const idOf = (found: number, person: number) => `orang-${String(found * peopleOfClass + person).padStart(5, '0')}`

/** Classes of 31 people of the plan in force, some of one name. */
async function aNation(classes: number) {
  const { workspace } = await aWorkspace()
  await workspace.database.write(db => {
    db.run(sql`
      INSERT INTO plan (id, number, made_at, adopted_at, seed, roster_revision, settings, infeasible)
      VALUES ('rencana', 1, ${at}, ${at}, 1, 0, ${JSON.stringify(defaultTraining)}, '[]')
    `)
    for (let found = 0; found < classes; found++) addClass(db, found)
  })
  return workspace
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

async function importReports(database: Database, classes: readonly number[]) {
  const held = holdReports(database)
  for (const found of classes) held.add(aReport(found))
  expect(held.check().every(({ obstacle }) => obstacle === null)).toBe(true)
  const saved = await held.save({ at, ids: classes.map(found => `berkas-${found}`) })
  if (saved.type !== 'saved') throw new Error(saved.type)
  return saved
}

const attendanceOf = (db: ReadableDb) => ({
  people: db.all(sql`SELECT * FROM attendance ORDER BY participant_id, class_code`),
  files: db.all(sql`SELECT * FROM attendance_file ORDER BY id`),
})
const nothing = { people: [], files: [] }
const keptRows = (db: ReadableDb) =>
  db.one<{ rows: number }>(sql`SELECT count(*) AS rows FROM row_before WHERE table_name = 'attendance'`)!.rows
const all = (classes: number) => Array.from({ length: classes }, (_, found) => found)

test.each([
  ['a few classes, recorded one by one', 3, 3 * (peopleOfClass + 1) - 1],
  ['a nation, recorded all together', 100, 1],
])('the attendance of %s is what counting it anew gives', async (_, classes, kept) => {
  const { database } = await aNation(classes)
  await importReports(database, all(classes))
  const saved = database.read(attendanceOf)
  // Of every class its people, and of every other class the guest from the first.
  expect([saved.people.length, database.read(keptRows)]).toEqual([classes * (peopleOfClass + 1) - 1, kept])
  await database.write(db => recountClasses(db, all(classes).map(codeOf)))
  expect(database.read(attendanceOf)).toEqual(saved)
})

test('a nation’s reports are undone and redone to the letter, after a restart too, and other changes in between', async () => {
  const { database, dataKey } = await aNation(100)
  await importReports(database, [0])
  const first = database.read(attendanceOf)
  await importReports(database, all(100).slice(1))
  const imported = database.read(attendanceOf)
  const byHand = { at, kind: 'attendanceSet', data: {} }
  await database.write(db =>
    recordChange(db, byHand, () => {
      db.run(sql`UPDATE attendance SET minutes = 449.5, source = 'hand' WHERE class_code = 'ACEH-9'`)
      db.run(sql`DELETE FROM attendance WHERE participant_id = 'orang-00077'`)
    }),
  )
  const changed = database.read(attendanceOf)

  const other = openDatabase({ file: database.file, key: dataKey, mode: 'existing' })
  for (const expected of [imported, first, nothing]) {
    await other.write(db => undoChange(db, at))
    expect(other.read(attendanceOf)).toEqual(expected)
  }
  for (const expected of [first, imported, changed]) {
    await other.write(redoChange)
    expect(other.read(attendanceOf)).toEqual(expected)
  }
  await other.close()
}, 60_000)

test('who was counted together with a nation has it in their history, also while it is undone', async () => {
  const { database } = await aNation(100)
  const { changeId } = await importReports(database, all(99))
  const historyOf = (id: string) => database.read(db => listChangesOfPerson(db, id as ParticipantId)).map(one => one.id)
  const [there, elsewhere] = [idOf(5, 30), idOf(99, 0)]
  expect([historyOf(there), historyOf(elsewhere)]).toEqual([[changeId], []])
  await database.write(db => undoChange(db, at))
  expect([historyOf(there), historyOf(elsewhere)]).toEqual([[changeId], []])
})

test('a class of which something was known is counted with it', async () => {
  const { database } = await aNation(100)
  await database.write(db => {
    db.run(sql`
      INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
      VALUES (${idOf(4, 0)}, 'ACEH-5', 1, 450, 'hand', ${at})
    `)
    db.run(sql`
      INSERT INTO attendance_decision (class_code, name_key, participant_id, decided_at)
      VALUES ('ACEH-8', 'ipad', ${idOf(7, 30)}, ${at})
    `)
  })
  await importReports(database, all(100))
  const minutesOf = (id: string) =>
    database.read(db => db.one<{ minutes: number }>(sql`SELECT minutes FROM attendance WHERE participant_id = ${id}`))
  expect([minutesOf(idOf(4, 0)), minutesOf(idOf(7, 30))]).toEqual([{ minutes: 1 }, { minutes: 60 }])
})
