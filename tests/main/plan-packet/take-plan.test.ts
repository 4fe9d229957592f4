import { fc, test } from '@fast-check/vitest'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { PlanFacts } from '#domain/exchange/plan-facts'
import { planOfProvince } from '#domain/exchange/plan-of-province'
import type { Database } from '#main/database/database'
import { putRules } from '#main/readiness/rules-repository'
import { defaultReadinessRules } from '#domain/readiness/readiness'
import { redoChange, undoChange } from '#main/database/recorded-change'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { previewPlan } from '#main/plan-packet/preview-plan'
import { fromPlanRecords, toPlanRecords } from '#main/plan-packet/plan-records'
import { readPlanFacts } from '#main/plan-packet/read-plan-facts'
import { takePlan } from '#main/plan-packet/take-plan'
import { createQuestionnaires } from '#main/questionnaire-versions'
import { openPacket, readRecords } from '#packet/read-packet'
import { aDevice, aPacket } from '../../builders/a-packet.ts'
import { anyPlan } from '../../builders/a-plan.ts'
import { aWorkspace } from '../database/a-workspace.ts'

const questionnaires = createQuestionnaires(join(import.meta.dirname, '../../../resources'))
const at = '2025-02-20T00:00:00.000Z'
const centre = aDevice({ role: 'centre', provinceCode: null, name: 'Pusat' })

const packetOf = (facts: PlanFacts, sequence: number) =>
  aPacket(toPlanRecords(facts, sequence), {
    device: centre,
    kind: 'plan',
    to: { role: 'province', provinceCode: '11' },
    sequence,
  })

async function aProvince() {
  const { workspace } = await aWorkspace({
    setUp: db =>
      db.run(
        sql`INSERT INTO workspace (name, role, province_code, created_at) VALUES ('Aceh', 'provinsi', '11', ${at})`,
      ),
  })
  return workspace.database
}

/** The way of every plan: written, signed, read, checked, told, taken. */
const take = (database: Database, facts: PlanFacts, sequence = 1) =>
  takeBytes(database, packetOf(facts, sequence).bytes)

async function takeBytes(database: Database, bytes: Uint8Array) {
  const packet = openPacket(bytes)
  const next = fromPlanRecords(readRecords(packet))
  const preview = database.read(db => previewPlan(db, { packet, next }, questionnaires))
  await database.write(db => takePlan(db, { packet, bytes, next, at }, preview, questionnaires))
  return preview
}

const factsOf = (database: Database) => database.read(db => readPlanFacts(db, questionnaires))!
const recordsOf = (facts: PlanFacts) => toPlanRecords(planOfProvince(facts, '11'), 1)

const tables =
  'training participant roster_revision plan training_class class_member unplaced questionnaire test_item test_first_form attendance_settings readiness_rules plan_in_force attendance test_result practice_attempt class_message'.split(
    ' ',
  )

/** Every row that a change may touch; designs that nobody sees are left out. */
const contents = (database: Database) =>
  database.read(db => {
    const rows = (table: string) => {
      const hidden = table.startsWith('test_item')
        ? ' WHERE design_id IN (SELECT id FROM test_design WHERE removed_at IS NULL)'
        : ''
      return db
        .all<Record<string, unknown>>({ text: `SELECT * FROM ${table}${hidden}`, params: [] })
        .map(({ highest: _, ...row }) => JSON.stringify(row))
        .sort()
    }
    const shown = db.all(sql`SELECT id, settings, made_at FROM test_design WHERE removed_at IS NULL ORDER BY id`)
    return { ...Object.fromEntries(tables.map(table => [table, rows(table)])), shown }
  })

describe('a plan of the centre', () => {
  test.prop([anyPlan], { numRuns: 15 })('is in a new workspace what it was at the centre', async plan => {
    const database = await aProvince()
    await take(database, plan)
    expect(recordsOf(factsOf(database))).toEqual(recordsOf(plan))
  })

  test.prop([anyPlan, anyPlan, fc.array(anyEdit(), { maxLength: 6 })], { numRuns: 30 })(
    'replaces the one before with whatever was edited of it here, and is taken back to exactly that',
    async (first, second, edits) => {
      const database = await aProvince()
      await take(database, first)
      await database.write(db => edits.forEach(edit => doEdit(db, edit)))
      const before = contents(database)
      await take(database, second, 2)
      expect(recordsOf(ownedByCentre(factsOf(database), second))).toEqual(recordsOf(second))
      const after = contents(database)
      await database.write(db => void undoChange(db, at))
      expect(contents(database)).toEqual(before)
      await database.write(db => void redoChange(db))
      expect(contents(database)).toEqual(after)
    },
  )

  test.prop([anyPlan], { numRuns: 8 })('changes nothing when it is taken again', async plan => {
    const database = await aProvince()
    const { bytes } = packetOf(plan, 1)
    await takeBytes(database, bytes)
    const before = contents(database)
    const changes = () => database.read(db => db.all(sql`SELECT id FROM change_log`))
    const logged = changes()
    expect(await takeBytes(database, bytes)).toMatchObject({ isUnchanged: true, isOlder: false })
    expect(contents(database)).toEqual(before)
    expect(changes()).toEqual(logged)
  })
})

/** What somebody does here between two plans; places are found modulo how many there are. */
type Edit = {
  deed: 'move' | 'withdraw' | 'rename' | 'add' | 'teach' | 'room' | 'rules' | 'hide' | 'attend' | 'copy'
  pick: number
}

function anyEdit(): fc.Arbitrary<Edit> {
  const deeds = ['move', 'withdraw', 'rename', 'add', 'teach', 'room', 'rules', 'hide', 'attend', 'copy'] as const
  return fc.record({ deed: fc.constantFrom(...deeds), pick: fc.nat(100) })
}

/** As the features' own edits leave the rows. */
function doEdit(db: WritableDb, { deed, pick }: Edit) {
  const person = picked(db, 'participant', pick)
  const own = picked(db, 'current_class', pick)
  switch (deed) {
    case 'move':
      if (own)
        db.run(sql`UPDATE class_member SET class_id = ${own}, pinned = 1 WHERE participant_id = ${person!}
        AND plan_id = (SELECT plan_id FROM training_class WHERE id = ${own})`)
      return
    case 'withdraw':
      return db.run(sql`UPDATE participant SET withdrawn_at = ${at} WHERE id = ${person ?? ''}`)
    case 'rename':
      return db.run(sql`UPDATE participant SET name = ${`Nama ${pick}`} WHERE id = ${person ?? ''}`)
    case 'add':
      db.run(sql`INSERT INTO participant (id, name, nik, role, province_code) VALUES (${`sini-${pick}`}, 'Orang sini',
        ${pick % 3 === 0 ? `119999000${pick % 4}0000000`.slice(0, 16) : null}, 'companion', '11') ON CONFLICT DO NOTHING`)
      if (own)
        db.run(sql`INSERT INTO class_member (plan_id, tier, participant_id, class_id)
        SELECT plan_id, tier, ${`sini-${pick}`}, id FROM training_class WHERE id = ${own}
          AND EXISTS (SELECT 1 FROM participant WHERE id = ${`sini-${pick}`}) ON CONFLICT DO NOTHING`)
      return
    case 'teach':
      return db.run(sql`UPDATE training_class SET instructor_id = ${person ?? null} WHERE id = ${own ?? ''}`)
    case 'room':
      return db.run(sql`UPDATE training_class SET room_number = ${pick + 1} WHERE id = ${own ?? ''}`)
    case 'rules':
      return putRules(db, { ...defaultReadinessRules, passMark: pick })
    case 'hide':
      return db.run(sql`UPDATE test_design SET removed_at = ${at} WHERE id = ${picked(db, 'test_design', pick) ?? ''}`)
    case 'attend':
      return db.run(sql`INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
        VALUES (${person ?? 'p1'}, 'ACEH-01', ${pick}, 390, 'hand', ${at}) ON CONFLICT DO NOTHING`)
    case 'copy':
      return db.run(sql`INSERT INTO class_message (class_id, text_hash, copied_at)
        VALUES (${own ?? 'tidak-ada'}, ${`hash-${pick}`}, ${at}) ON CONFLICT DO NOTHING`)
  }
}

function picked(db: ReadableDb, table: string, pick: number): string | undefined {
  const rows = db.all<{ id: string }>({ text: `SELECT id FROM ${table} ORDER BY id`, params: [] })
  return rows[pick % rows.length]?.id
}

/** Without people whom only this workspace knows. */
function ownedByCentre(facts: PlanFacts, { people }: PlanFacts): PlanFacts {
  const known = new Set(people.map(({ id }) => id))
  const isKnown = ({ participantId }: { participantId: string }) => known.has(participantId)
  return {
    ...facts,
    people: facts.people.filter(({ id }) => known.has(id)),
    classes: facts.classes.map(one => ({ ...one, members: one.members.filter(isKnown) })),
  }
}
