import { expect, test } from 'vitest'
import { type Query, sql, type WritableDb } from '#main/database/sql'
import { addPerson, aWorkspace } from './a-workspace.ts'

const at = '2025-02-01T00:00:00.000Z'

function addPlan(db: WritableDb, number: number, supersededAt: string | null): void {
  db.run(sql`
    INSERT INTO plan (id, number, made_at, adopted_at, seed, roster_revision, settings, infeasible, superseded_at)
    VALUES (${`plan ${number}`}, ${number}, ${at}, ${at}, 1, 0, '{}', '[]', ${supersededAt})
  `)
}

function addClass(db: WritableDb, id: string, code: string): void {
  db.run(sql`
    INSERT INTO training_class (id, plan_id, tier, code, division_code, province_codes, regency_codes,
                                room_number, wave, date, start_utc, end_utc, zone)
    VALUES (${id}, 'plan 1', 2, ${code}, '11', '11', '1101 1102', 1, 1, '2025-02-27', ${at}, '2025-02-01T08:00:00Z',
            'WIB')
  `)
}

test('takes a training, its people and one plan with its classes', async () => {
  const { workspace } = await aWorkspace()
  await workspace.database.write(db => {
    addPerson(db, 'p1', { nik: '1101990101990000' })
    addPlan(db, 1, null)
    addClass(db, 'c1', 'T2-ACEH-001')
    db.run(sql`INSERT INTO class_member (plan_id, tier, participant_id, class_id) VALUES ('plan 1', 2, 'p1', 'c1')`)
  })
  const members = workspace.database.read(db => db.all(sql`SELECT * FROM class_member`))
  expect(members).toEqual([{ plan_id: 'plan 1', tier: 2, participant_id: 'p1', class_id: 'c1', pinned: 0 }])
})

test.each<[string, Query]>([
  ['a second workspace', sql`INSERT INTO workspace (name, role, created_at) VALUES ('x', 'pusat', ${at})`],
  ['an unknown role', sql`UPDATE workspace SET role = 'admin'`],
  ['settings that are no JSON', sql`INSERT INTO training (settings) VALUES ('{')`],
  ['a NIK of 15 digits', sql`UPDATE participant SET nik = '110199010199000'`],
  ['a NIK as a rounded number', sql`UPDATE participant SET nik = '3,20101E+15     '`],
  ['a person without a name', sql`UPDATE participant SET name = ' '`],
  ['a region with dots', sql`UPDATE participant SET regency_code = '11.01'`],
  ['two people with one NIK', sql`UPDATE participant SET nik = '1101990101990000'`],
  [
    'a member who is nobody',
    sql`INSERT INTO class_member (plan_id, tier, participant_id, class_id) VALUES ('plan 1', 2, 'nobody', 'c1')`,
  ],
  ['erasing somebody who sits in a class', sql`DELETE FROM participant WHERE id = 'p1'`],
  ['a class that ends before it begins', sql`UPDATE training_class SET end_utc = '2025-01-01T00:00:00Z'`],
  [
    'an import that loses rows',
    sql`
      INSERT INTO roster_import (id, file_name, file_sha256, imported_at, rows, new, changed, unchanged, gone, set_aside)
      VALUES ('i1', 'f.xlsx', ${'0'.repeat(64)}, ${at}, 10, 5, 0, 0, 0, 4)
    `,
  ],
])('never holds %s', async (_, query) => {
  const { workspace } = await aWorkspace()
  await workspace.database.write(db => {
    addPerson(db, 'p1')
    addPerson(db, 'p2')
    addPlan(db, 1, null)
    addClass(db, 'c1', 'T2-ACEH-001')
    db.run(sql`INSERT INTO class_member (plan_id, tier, participant_id, class_id) VALUES ('plan 1', 2, 'p1', 'c1')`)
  })
  await expect(workspace.database.write(db => db.run(query))).rejects.toThrow(/constraint failed/)
})

test('has one current plan at most', async () => {
  const { workspace } = await aWorkspace()
  await workspace.database.write(db => {
    addPlan(db, 1, at)
    addPlan(db, 2, at)
    addPlan(db, 3, null)
  })
  await expect(workspace.database.write(db => addPlan(db, 4, null))).rejects.toThrow('plan_only_one_current')
})

test('erasing a plan erases its classes, members and unplaced people', async () => {
  const { workspace } = await aWorkspace()
  await workspace.database.write(db => {
    addPerson(db, 'p1')
    addPlan(db, 1, null)
    addClass(db, 'c1', 'T2-ACEH-001')
    db.run(sql`INSERT INTO class_member (plan_id, tier, participant_id, class_id) VALUES ('plan 1', 2, 'p1', 'c1')`)
    db.run(sql`INSERT INTO unplaced (plan_id, tier, participant_id, reason) VALUES ('plan 1', 1, 'p1', 'x')`)
    db.run(sql`DELETE FROM plan WHERE id = 'plan 1'`)
  })
  const left = workspace.database.read(db =>
    db.one(sql`
      SELECT (SELECT count(*) FROM training_class) AS classes, (SELECT count(*) FROM class_member) AS members,
             (SELECT count(*) FROM unplaced) AS unplaced, (SELECT count(*) FROM participant) AS people
    `),
  )
  expect(left).toEqual({ classes: 0, members: 0, unplaced: 0, people: 1 })
})
