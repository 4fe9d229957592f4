import { expect, test } from 'vitest'
import type { ParticipantId } from '#domain/roster/participant'
import { recountClasses } from '#main/attendance/recount-classes'
import { openDatabase } from '#main/database/database'
import { recordChange, redoChange, undoChange } from '#main/database/recorded-change'
import { type ReadableDb, sql } from '#main/database/sql'
import { listChangesOfPerson } from '#main/history/history-repository'
import {
  addNation,
  at,
  attendanceOf,
  codeOf,
  idOf,
  importReports,
  nothing,
  peopleOfClass,
} from '../../builders/a-reported-nation.ts'
import { aWorkspace } from '../database/a-workspace.ts'

async function aNation(classes: number) {
  const { workspace } = await aWorkspace()
  await workspace.database.write(db => addNation(db, classes))
  return workspace
}

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
