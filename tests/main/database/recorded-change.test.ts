import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { recordAdded, unrecorded, untouched } from '#main/database/many-rows'
import {
  findToggles,
  listChanges,
  recordChange,
  redoChange,
  rowsOfChange,
  trainingState,
  undoChange,
} from '#main/database/recorded-change'
import { openDatabase } from '#main/database/database'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { addPerson, aWorkspace } from './a-workspace.ts'

const at = '2025-02-01T00:00:00.000Z'
const change = (kind: string) => ({ at, kind, data: {} })

/** Everything that people see, and that undoing must bring back. */
const contents = (db: ReadableDb) => ({
  people: db.all(sql`SELECT * FROM participant ORDER BY id`),
  members: db.all(sql`SELECT * FROM class_member ORDER BY participant_id`),
  classes: db.all(sql`SELECT * FROM training_class ORDER BY id`),
  plans: db.all(sql`SELECT * FROM plan ORDER BY id`),
  revision: db.one(sql`SELECT revision FROM roster_revision`),
  settings: db.all(sql`SELECT * FROM training`),
  attendance: db.all(sql`SELECT * FROM attendance ORDER BY participant_id, class_code`),
})

async function aPlannedWorkspace() {
  const { workspace } = await aWorkspace()
  await workspace.database.write(db => {
    for (const id of ['p1', 'p2', 'p3', 'teacher']) addPerson(db, id)
    db.run(sql`
      INSERT INTO plan (id, number, made_at, adopted_at, seed, roster_revision, settings, infeasible)
      VALUES ('plan 1', 1, ${at}, ${at}, 1, 0, '{}', '[]')
    `)
    for (const id of ['c1', 'c2']) addClass(db, id)
    for (const id of ['p1', 'p2']) seat(db, id, 'c1')
  })
  return workspace
}

function addClass(db: WritableDb, id: string) {
  db.run(sql`
    INSERT INTO training_class (id, plan_id, tier, code, division_code, province_codes, regency_codes, instructor_id,
                                room_number, wave, date, start_utc, end_utc, zone)
    VALUES (${id}, 'plan 1', 2, ${id}, '11', '11', '1101', 'teacher', 1, 1, '2025-02-27', ${at},
            '2025-02-01T08:00:00Z', 'WIB')
  `)
}

const seat = (db: WritableDb, person: string, id: string) =>
  db.run(sql`
    INSERT INTO class_member (plan_id, tier, participant_id, class_id) VALUES ('plan 1', 2, ${person}, ${id})
    ON CONFLICT (plan_id, tier, participant_id) DO UPDATE SET class_id = excluded.class_id
  `)

const setTraining = (db: WritableDb, size: number) =>
  db.run(sql`
    INSERT INTO training (settings) VALUES (${JSON.stringify({ size })})
    ON CONFLICT (only_row) DO UPDATE SET settings = excluded.settings
  `)

const present = (db: WritableDb, code: string, id: string, minutes: number) =>
  db.run(sql`
    INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
    VALUES (${id}, ${code}, ${minutes}, 450, 'zoom', ${at})
    ON CONFLICT (participant_id, class_code) DO UPDATE SET minutes = excluded.minutes
  `)

/** Everybody's attendance of a class and of one that has nobody, at once; nothing where the class has any. */
function reportFirst(db: WritableDb, changeId: number, code: string, minutes: ReadonlyMap<string, number>) {
  if (db.one(sql`SELECT 1 FROM attendance WHERE class_code = ${code}`)) return
  recordAdded(db, changeId, 'attendance', [code, 'nobody'])
  untouched(db, () => {
    for (const [id, each] of minutes) present(db, code, id, each)
  })
}

type Deed = (db: WritableDb, id: number) => void
const person = fc.constantFrom('p1', 'p2', 'p3', 'new')
const reported = fc
  .tuple(
    fc.constantFrom('A', 'B'),
    fc.dictionary(person, fc.float({ min: 0, max: 480, noNaN: true }), { minKeys: 1, maxKeys: 4 }),
  )
  .map(
    ([code, minutes]): Deed =>
      (db, changeId) =>
        reportFirst(db, changeId, code, new Map(Object.entries(minutes))),
  )
const oneDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(person, fc.string({ minLength: 1 })).map(
    ([id, name]): Deed =>
      db =>
        void db.run(sql`UPDATE participant SET name = ${`N${name}`} WHERE id = ${id}`),
  ),
  person.map(
    (id): Deed =>
      db =>
        void db.run(sql`UPDATE participant SET withdrawn_at = ${at} WHERE id = ${id}`),
  ),
  fc.tuple(person, fc.constantFrom('1101', '1102', null)).map(
    ([id, regency]): Deed =>
      db =>
        void db.run(sql`UPDATE participant SET regency_code = ${regency} WHERE id = ${id}`),
  ),
  fc.constant<Deed>(db => void db.run(sql`UPDATE participant SET withdrawn_at = ${at} WHERE id = 'teacher'`)),
  fc.constant<Deed>(
    db =>
      void db.run(
        sql`INSERT INTO participant (id, name, role, province_code) VALUES ('new', 'B', 'companion', '11') ON CONFLICT DO NOTHING`,
      ),
  ),
  fc.uuid().map(
    (id): Deed =>
      (db, changeId) => {
        recordAdded(db, changeId, 'participant', [id])
        unrecorded(db, () => addPerson(db, id))
      },
  ),
  reported,
  fc.tuple(fc.constantFrom('A', 'B'), person, fc.integer({ min: 0, max: 480 })).map(
    ([code, id, minutes]): Deed =>
      db =>
        void present(db, code, id, minutes),
  ),
  fc.tuple(fc.constantFrom('A', 'B'), person).map(
    ([code, id]): Deed =>
      db =>
        void db.run(sql`DELETE FROM attendance WHERE class_code = ${code} AND participant_id = ${id}`),
  ),
  fc.tuple(fc.constantFrom('p1', 'p2', 'p3'), fc.constantFrom('c1', 'c2')).map(
    ([id, to]): Deed =>
      db =>
        void seat(db, id, to),
  ),
  fc.constant<Deed>(db => void db.run(sql`DELETE FROM class_member WHERE participant_id = 'p2'`)),
  fc.constant<Deed>(db => void db.run(sql`UPDATE roster_revision SET highest = highest + 1, revision = highest + 1`)),
  fc.integer({ min: 20, max: 40 }).map(
    (size): Deed =>
      db =>
        void setTraining(db, size),
  ),
  fc.constant<Deed>(db => void db.run(sql`UPDATE plan SET superseded_at = ${at} WHERE id = 'plan 1'`)),
)

/** Several rows, the same one twice among them. */
const deed = fc.array(oneDeed, { minLength: 1, maxLength: 5 }).map(
  (deeds): Deed =>
    (db, id) =>
      deeds.forEach(one => one(db, id)),
)

describe('a recorded change', () => {
  const step = fc.oneof(deed, reported, fc.constantFrom('undo' as const, 'redo' as const), fc.constant('redo' as const))
  test.prop([fc.array(step, { maxLength: 14 })], {
    numRuns: 60,
  })('is taken back to what was before it, and done again to what was after it, whatever it did', async steps => {
    const { database } = await aPlannedWorkspace()
    let past = [database.read(contents)]
    let here = 0
    for (const step of steps) {
      if (step === 'undo') {
        const undone = await database.write(db => undoChange(db, at))
        expect(undone !== undefined).toBe(here > 0)
        here = Math.max(0, here - 1)
      } else if (step === 'redo') {
        const redone = await database.write(redoChange)
        expect(redone !== undefined).toBe(here < past.length - 1)
        here = Math.min(past.length - 1, here + 1)
      } else {
        const logged = database.read(db => listChanges(db, null, 1))[0]?.id ?? 0
        await database.write(db => recordChange(db, change('deed'), id => step(db, id)))
        const isLogged = (database.read(db => listChanges(db, null, 1))[0]?.id ?? 0) > logged
        if (isLogged) {
          past = [...past.slice(0, here + 1), database.read(contents)]
          here++
        }
      }
      expect(database.read(contents)).toEqual(past[here])
    }
  })

  test('that changes nothing leaves no trace and takes no way back', async () => {
    const { database } = await aPlannedWorkspace()
    await database.write(db => recordChange(db, change('first'), () => addPerson(db, 'x')))
    await database.write(db => undoChange(db, at))
    await database.write(db => recordChange(db, change('nothing'), () => {}))
    expect(database.read(db => listChanges(db, null, 9).map(({ kind }) => kind))).toEqual(['first'])
    expect(database.read(findToggles).redo).toMatchObject({ kind: 'first' })
  })

  test('can be undone on another connection, after a restart', async () => {
    const { database, dataKey } = await aPlannedWorkspace()
    const before = database.read(contents)
    await database.write(db => recordChange(db, change('seat'), () => seat(db, 'p3', 'c2')))
    const other = openDatabase({ file: database.file, key: dataKey, mode: 'existing' })
    await other.write(db => undoChange(db, at))
    expect(other.read(contents)).toEqual(before)
    await other.close()
  })

  test('of many rows at once is counted by its rows, also when it was undone, and told of once', async () => {
    const { database } = await aPlannedWorkspace()
    const touched = () =>
      database.read(db => db.all<{ unit: string }>(sql`SELECT unit FROM readiness_touched WHERE unit = '*'`)).length
    const minutes = new Map(['p1', 'p2', 'p3'].map(id => [id, 90.5]))
    const id = await database.write(db =>
      recordChange(db, change('reports'), changeId => {
        reportFirst(db, changeId, 'A', minutes)
        return changeId
      }),
    )
    expect([database.read(db => rowsOfChange(db, id, 9)), touched()]).toEqual([3, 1])
    const reported = database.read(contents)
    await database.write(db => undoChange(db, at))
    expect(database.read(db => rowsOfChange(db, id, 9))).toBe(3)
    expect(database.read(contents).attendance).toEqual([])
    await database.write(redoChange)
    expect(database.read(contents)).toEqual(reported)
  })

  test('of many rows is refused where there are such rows already', async () => {
    const { database } = await aPlannedWorkspace()
    await database.write(db => void present(db, 'A', 'p1', 1))
    const again = database.write(db =>
      recordChange(db, change('again'), changeId => recordAdded(db, changeId, 'attendance', ['A'])),
    )
    await expect(again).rejects.toThrow('Not the first rows')
  })

  test('ends what was undone before: it stays in the log and cannot be redone', async () => {
    const { database } = await aPlannedWorkspace()
    await database.write(db => recordChange(db, change('first'), () => addPerson(db, 'x')))
    await database.write(db => undoChange(db, at))
    await database.write(db => recordChange(db, change('second'), () => addPerson(db, 'y')))
    expect(database.read(findToggles)).toMatchObject({ undo: { kind: 'second' }, redo: null })
    expect(database.read(db => listChanges(db, null, 9))).toMatchObject([
      { kind: 'second', undoneAt: null, isRecorded: true },
      { kind: 'first', undoneAt: at, isRecorded: false },
    ])
  })

  test('is told by a state that no other moment has, and that comes back with undo and redo', async () => {
    const { database } = await aPlannedWorkspace()
    const states = [database.read(trainingState)]
    await database.write(db => recordChange(db, change('first'), () => addPerson(db, 'x')))
    states.push(database.read(trainingState))
    await database.write(db => undoChange(db, at))
    states.push(database.read(trainingState))
    expect(new Set(states).size).toBe(3)
    await database.write(redoChange)
    expect(database.read(trainingState)).toBe(states[1])
  })

  test('of settings alone leaves that state as it is: an import or a search that began before it can be kept', async () => {
    const { database } = await aPlannedWorkspace()
    await database.write(db => recordChange(db, change('first'), () => addPerson(db, 'x')))
    const state = database.read(trainingState)
    const states: string[] = []
    for (const step of [
      (db: WritableDb) => recordChange(db, change('trainingSizesChanged'), () => setTraining(db, 25)),
      (db: WritableDb) => undoChange(db, at),
    ]) {
      await database.write(db => void step(db))
      states.push(database.read(trainingState))
    }
    expect(states).toEqual([state, state])
    await database.write(db => recordChange(db, change('second'), () => addPerson(db, 'y')))
    expect(database.read(trainingState)).not.toBe(state)
  })

  test('that fails half-way leaves nothing, and the next is recorded by itself', async () => {
    const { database } = await aPlannedWorkspace()
    const failing = database.write(db =>
      recordChange(db, change('fails'), () => {
        addPerson(db, 'x')
        throw new Error('half-way')
      }),
    )
    await expect(failing).rejects.toThrow('half-way')
    await database.write(db => addPerson(db, 'z'))
    expect(database.read(findToggles)).toEqual({ undo: null, redo: null })
  })
})

test('somebody who withdraws leaves their class and teaches no more, until that is undone', async () => {
  const { database } = await aPlannedWorkspace()
  const before = database.read(contents)
  await database.write(db =>
    recordChange(db, change('withdraw'), () =>
      db.run(sql`UPDATE participant SET withdrawn_at = ${at} WHERE id IN ('p1', 'teacher')`),
    ),
  )
  expect(database.read(db => db.all(sql`SELECT code, size, instructor_id FROM current_class ORDER BY code`))).toEqual([
    { code: 'c1', size: 1, instructor_id: null },
    { code: 'c2', size: 0, instructor_id: null },
  ])
  await database.write(db => undoChange(db, at))
  expect(database.read(contents)).toEqual(before)
})

test('somebody who turns out to be from elsewhere changes where their class says that its people are from', async () => {
  const { database } = await aPlannedWorkspace()
  const origins = () =>
    database.read(db => db.all(sql`SELECT province_codes, regency_codes FROM training_class WHERE id = 'c1'`))
  await database.write(db =>
    recordChange(db, change('moves'), () =>
      db.run(sql`UPDATE participant SET province_code = '12', regency_code = '1202' WHERE id = 'p1'`),
    ),
  )
  expect(origins()).toEqual([{ province_codes: '11 12', regency_codes: '1202' }])
  await database.write(db => undoChange(db, at))
  expect(origins()).toEqual([{ province_codes: '11', regency_codes: '1101' }])
})

test('the rows of a change are counted so far as it matters', async () => {
  const { database } = await aPlannedWorkspace()
  const id = await database.write(db =>
    recordChange(db, change('peopleMoved'), changeId => {
      for (const person of ['p1', 'p2', 'p3']) seat(db, person, 'c2')
      return changeId
    }),
  )
  expect(database.read(db => [100, 3, 1].map(most => rowsOfChange(db, id, most)))).toEqual([3, 3, 2])
})
