import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReadinessScope } from '#contract/readiness'
import { planOfProvince } from '#domain/exchange/plan-of-province'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { defaultReadinessRules, type ReadinessRules } from '#domain/readiness/readiness'
import { ladderSteps } from '#domain/readiness/readiness-sum'
import { sql, type WritableDb } from '#main/database/sql'
import { resultFacts } from '#main/exchange/result-facts'
import { toPlanRecords } from '#main/plan-packet/plan-records'
import { readPlanFacts } from '#main/plan-packet/read-plan-facts'
import { aPacket, aRecord } from '../builders/a-packet.ts'
import { makeReportedTraining } from '../builders/a-reported-training.ts'
import { designId } from '../builders/reports.ts'
import { type App, startApp } from '../builders/start-app.ts'
import { aCentre, anEnrolledDevice, receiptOf, type TestCentre } from './a-centre.ts'
import { aPage, type PageApi } from './a-page.ts'
import { aServer } from './a-server.ts'

const provinces = ['51', '73']

let app: App
let service: TestCentre
let server: Awaited<ReturnType<typeof aServer>>
let page: PageApi
let devices: Map<string, Awaited<ReturnType<typeof anEnrolledDevice>>>
beforeAll(async () => {
  app = startApp()
  await makeReportedTraining(app, 160)
  service = await aCentre()
  server = await aServer(service)
  page = await aPage(service, server)
  devices = new Map([['00', await anEnrolledDevice(service, { role: 'centre', provinceCode: null })]])
  for (const provinceCode of provinces) {
    devices.set(provinceCode, await anEnrolledDevice(service, { provinceCode }))
  }
})
afterAll(async () => {
  await app.close()
  await server.close()
  await service.store.close()
})

const database = () => app.context.session.current()!.database
let sequence = 0

/** Plan down, then all results up, as far as a workspace knows of them. */
async function exchange() {
  sequence += 1
  const { facts, results, homes } = database().read(db => ({
    facts: readPlanFacts(db, app.context.questionnaires)!,
    results: [...resultFacts(db)],
    homes: new Map(
      db
        .all<{ id: string; code: string }>(sql`SELECT id, province_code AS code FROM participant`)
        .map(({ id, code }) => [id, code]),
    ),
  }))
  for (const provinceCode of provinces) {
    const plan = toPlanRecords(planOfProvince(facts, provinceCode), sequence)
    const to = { role: 'province', provinceCode } as const
    await taken(aPacket(plan, { device: devices.get('00')!, kind: 'plan', to, sequence }).bytes)
    const records = results
      .filter(({ participantId }) => homes.get(participantId) === provinceCode)
      .map(({ kind, id, text }) => aRecord({ kind, id, revision: sequence, body: JSON.parse(text) }))
    if (records.length > 0) await taken(aPacket(records, { device: devices.get(provinceCode)!, sequence }).bytes)
  }
}

async function taken(bytes: Uint8Array) {
  const { lines } = await receiptOf(service, bytes)
  expect(lines.filter(({ status }) => status === 'refused' || status === 'conflict')).toEqual([])
}

/** All that the pages show of a scope; people by their ids, and thirds of points to the ninth digit. */
async function shown(api: Pick<App['api'], 'readiness'>, scope: ReadinessScope) {
  const { rules, designId } = await api.readiness.rules({ scope })
  const overview = await api.readiness.overview({ scope })
  const { figures, hardest } = await api.readiness.variables({ scope })
  const { rows, total } = await api.readiness.people({ scope, filter: {}, offset: 0, limit: 1000 })
  const stopped = await Promise.all(
    ladderSteps.map(stoppedAt => api.readiness.people({ scope, filter: { stoppedAt }, offset: 0, limit: 1 })),
  )
  return {
    rules,
    designId,
    overview,
    figures: figures.map(({ variable, ...sources }) => [
      variable,
      Object.values(sources).map(({ right, of }) => [right.toFixed(9), of]),
    ]),
    hardest: hardest.map(({ variable, lowest, items }) => ({ variable, lowest, items })),
    total,
    rows,
    stopped: stopped.map(one => one.total),
  }
}

/** Of a nation, a province, a regency and a class. */
async function shownByBoth() {
  const someClass = (await app.api.schedule.classes()).find(({ tier }) => tier === 2)!
  const scopes: ReadinessScope[] = [
    { kind: 'nation' },
    { kind: 'province', code: '73' },
    { kind: 'regency', code: '7308' },
    { kind: 'class', classId: someClass.id },
  ]
  return {
    centre: await Promise.all(scopes.map(scope => shown(page, scope))),
    province: await Promise.all(scopes.map(scope => shown(app.api, scope))),
  }
}

test('the centre’s page shows exactly what was sent', async () => {
  await exchange()
  const { centre, province } = await shownByBoth()
  expect(centre).toEqual(province)
  const { sum } = await page.readiness.overview({ scope: { kind: 'nation' } })
  expect(sum.people).toBe(62)
  expect(Math.min(sum.states.ready, sum.states['not-ready'], sum.states['not-reported'])).toBeGreaterThan(0)
  const [first] = (await page.readiness.people({ scope: { kind: 'nation' }, filter: {}, offset: 0, limit: 1 })).rows
  const { phone: _, ...person } = await app.api.readiness.person(first!)
  expect(await page.readiness.person(first!)).toEqual({ ...person, phone: null })
})

const write = (work: (db: WritableDb) => void) => database().write(work)
const someone = (db: WritableDb, pick: number) => {
  const people = db.all<{ id: string }>(sql`SELECT id FROM participant WHERE role = 'companion' ORDER BY id`)
  return people[pick % people.length]!.id
}

const otherRules: Partial<ReadinessRules>[] = [
  { attendanceShare: 0.2 },
  { masteredVariables: ['K01', 'I05'] as VariableId[], practiceCases: 1 },
  { passMark: null, needsPreTest: false },
  { practiceCases: 0, passMark: 40 },
]

/** Whatever decides what counts. */
const deeds: Record<string, (pick: number) => Promise<unknown>> = {
  attendsAClassOfTheProvince: pick =>
    write(db =>
      db.run(sql`
        INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
        SELECT p.id, c.code, ${pick % 450}, 450, 'hand', '2025-03-02T01:00:00.000Z'
        FROM participant p JOIN current_class c ON ' ' || c.province_codes || ' ' LIKE '% ' || p.province_code || ' %'
        WHERE p.id = ${someone(db, pick)} ORDER BY c.code LIMIT 1 OFFSET ${pick % 2}
        ON CONFLICT (participant_id, class_code) DO UPDATE SET minutes = excluded.minutes
      `),
    ),
  takesItAgain: pick =>
    write(db =>
      db.run(sql`
        INSERT INTO test_result (id, design_id, occasion, participant_id, attempt, form, taken_at, source, item_points,
                                 responses, points_taken, points_possible, percent_taken)
        SELECT ${`lagi ${pick}`}, design_id, occasion, participant_id,
               1 + (SELECT max(attempt) FROM test_result o WHERE o.participant_id = r.participant_id
                    AND o.occasion = r.occasion AND o.design_id = r.design_id), form,
               '2025-03-03T01:00:00.000Z', 'hand', NULL, NULL, ${pick % 40}, 40, ${(100 * (pick % 40)) / 40}
        FROM test_result r WHERE participant_id = ${someone(db, pick)} LIMIT 1
        ON CONFLICT DO NOTHING
      `),
    ),
  otherAttemptCounts: pick =>
    write(db => {
      const counted = ['first', 'best', 'last'][pick % 3]!
      db.run(sql`
        UPDATE test_design SET settings = json_set(settings, '$.counted', ${counted}) WHERE id = ${designId}
      `)
      // Which one counts follows from a change of the results.
      db.run(sql`UPDATE test_result SET percent_taken = percent_taken`)
    }),
  itemIsVoid: pick =>
    write(db =>
      db.run(sql`
        UPDATE test_item SET voided_at = '2025-03-01T00:00:00.000Z', void_reason = 'kunci salah'
        WHERE design_id = ${designId} AND position = ${pick % 40} AND form = ${pick % 2 ? 'A' : 'B'}
      `),
    ),
  anotherTest: pick =>
    write(db => {
      db.run(sql`
        INSERT INTO test_design (id, settings, made_at)
        SELECT ${`ujian ${pick % 3}`}, json_set(settings, '$.kind', ${pick % 2 ? 'single' : 'crossed'}),
               '2025-02-21T00:00:00.000Z' FROM test_design WHERE id = ${designId} ON CONFLICT DO NOTHING
      `)
      db.run(sql`
        INSERT INTO test_result (id, design_id, occasion, participant_id, attempt, form, taken_at, source, item_points,
                                 responses, points_taken, points_possible, percent_taken)
        SELECT ${`lain ${pick % 3} `} || id, ${`ujian ${pick % 3}`}, occasion, participant_id, attempt, form, taken_at,
               'hand', NULL, NULL, points_taken, points_possible, percent_taken
        FROM test_result WHERE design_id = ${designId} AND attempt = 1 ON CONFLICT DO NOTHING
      `)
    }),
  otherRules: pick =>
    app.api.readiness.saveRules({ ...defaultReadinessRules, ...otherRules[pick % otherRules.length] }),
  withdraws: pick =>
    write(db =>
      db.run(sql`
        UPDATE participant SET withdrawn_at = '2025-03-01T00:00:00.000Z' WHERE id = ${someone(db, pick)}
      `),
    ),
}

test('whatever decides what counts, both say the same', { timeout: 120_000 }, async () => {
  const deed = fc.record({ name: fc.constantFrom(...Object.keys(deeds)), pick: fc.nat(10_000) })
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 8 }), async all => {
      for (const { name, pick } of all) await deeds[name]!(pick)
      await exchange()
      const { centre, province } = await shownByBoth()
      expect(centre).toEqual(province)
    }),
    { numRuns: 6 },
  )
})
