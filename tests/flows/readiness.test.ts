import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClassId } from '#contract/identifiers'
import type { ReadinessScope } from '#contract/readiness'
import { defaultReadinessRules } from '#domain/readiness/readiness'
import type { ParticipantId } from '#domain/roster/participant'
import { sql } from '#main/database/sql'
import { makeReportedTraining } from '../builders/a-reported-training.ts'
import { designId } from '../builders/reports.ts'
import { type App, startApp } from '../builders/start-app.ts'

const nation: ReadinessScope = { kind: 'nation' }
const sulsel: ReadinessScope = { kind: 'province', code: '73' }

let app: App
beforeAll(async () => {
  app = startApp()
  await makeReportedTraining(app, 160)
})
afterAll(() => app.close())

const databaseOf = () => app.context.session.current()!.database
const sumOf = async (scope: ReadinessScope) => (await app.api.readiness.overview({ scope })).sum
const firstOf = async (state: 'ready' | 'not-ready') =>
  (await app.api.readiness.people({ scope: sulsel, filter: { state }, offset: 0, limit: 1 })).rows[0]!

test('the nation is its provinces, a province its regencies and its classes', async () => {
  const { sum, provinces } = await app.api.readiness.overview({ scope: nation })
  expect(sum.people).toBe(62)
  expect(provinces.map(({ code, sum }) => [code, sum.people])).toEqual([
    ['51', 22],
    ['73', 40],
  ])
  const bali = provinces[0]!.sum
  expect(bali.states).toEqual({ ready: 0, 'not-ready': 0, 'not-reported': 22 })
  expect(bali.reportedAt).toBeNull()
  const detail = await app.api.readiness.overview({ scope: sulsel })
  expect(detail.sum).toEqual(provinces[1]!.sum)
  expect(detail.regencies.map(({ sum }) => sum.people)).toEqual([40])
  expect(detail.classes.reduce((people, { sum }) => people + sum.people, 0)).toBe(40)
  expect(detail.trend.at(-1)?.ready).toBe(detail.sum.states.ready)
})

test('every number opens as many people as it says', async () => {
  const sum = await sumOf(sulsel)
  const count = async (filter: object) =>
    (await app.api.readiness.people({ scope: sulsel, filter, offset: 0, limit: 1 })).total
  for (const [state, people] of Object.entries(sum.states)) expect(await count({ state })).toBe(people)
  for (const [reached, people] of Object.entries(sum.reached)) expect(await count({ reached })).toBe(people)
  expect(await count({ stoppedAt: 'attended' })).toBe(sum.reached.attended - sum.reached['pre-test'])
  expect(await count({ search: 'tidak ada' })).toBe(0)
})

test('a score that changes is seen at once in the nation; taken back, it is as before', async () => {
  const before = await sumOf(nation)
  const { participantId } = await firstOf('ready')
  await databaseOf().write(db =>
    db.run(sql`
      UPDATE test_result SET percent = 10 WHERE participant_id = ${participantId} AND occasion = 'post'
    `),
  )
  const after = await sumOf(nation)
  expect(after.states).toEqual({
    ...before.states,
    ready: before.states.ready - 1,
    'not-ready': before.states['not-ready'] + 1,
  })
  expect((await app.api.readiness.person({ participantId })).missing).toEqual([
    { rung: 'post-test', percent: 10, needed: 70 },
  ])
  await databaseOf().write(db =>
    db.run(sql`
      UPDATE test_result SET percent = percent_taken WHERE participant_id = ${participantId} AND occasion = 'post'
    `),
  )
  expect(await sumOf(nation)).toEqual(before)
})

test('the memory says what a reading from nothing says, also after people moved and withdrew', async () => {
  const { participantId } = await firstOf('ready')
  const { classes } = await app.api.readiness.overview({ scope: sulsel })
  const person = await app.api.readiness.person({ participantId })
  const other = classes.find(({ classId }) => classId !== person.classId)
  const classId = other?.classId ?? null
  await app.api.classEdits.movePeople({ participantIds: [participantId], classId })
  const gone = await firstOf('not-ready')
  await app.api.roster.withdraw({ participantIds: [gone.participantId] })
  const kept = await whatIsSeen()
  app = await app.restart()
  const [listed] = await app.api.workspace.list()
  await app.api.workspace.open({ path: listed!.path, passphrase: 'kata sandi uji' })
  expect(await whatIsSeen()).toEqual(kept)
  await expect(app.api.readiness.person({ participantId: gone.participantId })).rejects.toMatchObject({
    code: 'PERSON_GONE',
  })
  await app.api.history.undo({ through: null, latest: null })
  expect((await app.api.readiness.person({ participantId: gone.participantId })).state).toBe('not-ready')
})

const whatIsSeen = async () => ({
  nation: await app.api.readiness.overview({ scope: nation }),
  sulsel: await app.api.readiness.overview({ scope: sulsel }),
  variables: await app.api.readiness.variables({ scope: nation }),
  people: await app.api.readiness.people({ scope: nation, filter: {}, offset: 0, limit: 100 }),
})

test('other rules are a recorded change, and judge everybody anew', async () => {
  const before = await sumOf(nation)
  await app.api.readiness.saveRules({
    ...defaultReadinessRules,
    attendanceShare: 0,
    needsPreTest: false,
    passMark: null,
    practiceCases: 0,
  })
  const after = await sumOf(nation)
  expect(after.states.ready).toBeGreaterThan(before.states.ready)
  // Who has no class is not ready by any rules.
  expect(after.states['not-ready']).toBe(after.people - after.reached.placed)
  const { undo } = await app.api.history.toggles()
  expect(undo?.kind).toBe('readinessRulesChanged')
  await app.api.history.undo({ through: null, latest: null })
  expect(await sumOf(nation)).toEqual(before)
})

test('what must be mastered is judged by rehearsals', async () => {
  const hard = (await app.api.readiness.variables({ scope: sulsel })).hardest[0]!.variable
  await app.api.readiness.saveRules({ ...defaultReadinessRules, masteredVariables: [hard] })
  const { rows } = await app.api.readiness.people({ scope: sulsel, filter: {}, offset: 0, limit: 100 })
  expect(rows.some(({ missing }) => missing.some(one => 'unmastered' in one && one.unmastered.includes(hard)))).toBe(
    true,
  )
  await app.api.history.undo({ through: null, latest: null })
})

test('the 39 are counted from points and attempts, void items left out', async () => {
  const figures = async () => (await app.api.readiness.variables({ scope: sulsel })).figures
  const of = (variable: string, all: Awaited<ReturnType<typeof figures>>) => all.find(one => one.variable === variable)!
  const before = of('I01', await figures())
  const [counted] = databaseOf().read(db =>
    db.all<{ right: number; of: number }>(sql`
      SELECT sum(item_points ->> '$[0]' + item_points ->> '$[39]') AS "right", 2 * count(*) AS "of"
      FROM test_result WHERE occasion = 'pre' AND counts = 1
    `),
  )
  expect(before.pre).toEqual(counted)
  expect(before.practice).toEqual({ right: expect.any(Number), of: 160 })
  await databaseOf().write(db => {
    db.run(sql`
      UPDATE test_item SET voided_at = '2025-03-01T00:00:00.000Z', void_reason = 'kunci salah'
      WHERE design_id = ${designId} AND position = 39
    `)
  })
  expect(of('I01', await figures()).pre.of).toBe(before.pre.of / 2)
})

test('the crossed design counts, unless the rules name another', async () => {
  await databaseOf().write(db => {
    db.run(sql`
      INSERT INTO test_design (id, settings, made_at)
      VALUES ('tunggal', '{"name":"Ujian lain","kind":"single"}', '2025-03-01T00:00:00.000Z')
    `)
  })
  expect((await app.api.readiness.rules()).designId).toBe(designId)
  const before = await sumOf(nation)
  expect(before.states.ready).toBeGreaterThan(0)
  await app.api.readiness.saveRules({ ...defaultReadinessRules, designId: 'tunggal' })
  expect((await sumOf(nation)).reached).toMatchObject({ attended: expect.any(Number), 'post-test': 0 })
  await app.api.history.undo({ through: null, latest: null })
  expect(await sumOf(nation)).toEqual(before)
})

test('the hardest come with the wrong answer given most, for a class with the items too', async () => {
  const { classes } = await app.api.readiness.overview({ scope: sulsel })
  const scope = { kind: 'class', classId: classes[0]!.classId } as const
  const { hardest } = await app.api.readiness.variables({ scope })
  expect(hardest).toHaveLength(5)
  expect(hardest[0]!.wrong).toMatchObject({ question: 'lantai', right: '6' })
  expect(hardest.flatMap(({ items }) => items)[0]).toMatchObject({ chosen: 'Pilihan B', right: 'Pilihan A' })
  await expect(
    app.api.readiness.variables({ scope: { kind: 'class', classId: 'tidak ada' as ClassId } }),
  ).rejects.toMatchObject({
    code: 'CLASS_GONE',
  })
})

test('whoever is contacted is off the list for today, with a masked number, and back when that is undone', async () => {
  const contacts = () => app.api.readiness.contacts({ scope: sulsel, offset: 0, limit: 100 })
  const { classes } = await app.api.readiness.overview({ scope: sulsel })
  const lastClass = Math.max(...classes.map(({ endUtc }) => Date.parse(endUtc)))
  app.context.now = () => new Date(lastClass + 24 * 3_600_000)
  const before = await contacts()
  const [first] = before.people
  expect(first!.phone).toBe('0813 •••• •650')
  await app.api.readiness.contacted({ participantId: first!.participantId, about: 'missing' })
  const after = await contacts()
  expect(after).toMatchObject({ total: before.total - 1, contactedToday: 1 })
  await app.api.history.undo({ through: null, latest: null })
  expect(await contacts()).toEqual(before)
  await expect(
    app.api.readiness.contacted({ participantId: 'tidak ada' as ParticipantId, about: 'missing' }),
  ).rejects.toMatchObject({ code: 'PERSON_GONE' })
})

test('what somebody typed in a rehearsal is no wrong answer that is told: codes alone are', async () => {
  const typed = JSON.stringify([{ question: 'nama', entry: null, recorded: 'SUKIRMEN', right: 'SUKIRMAN' }])
  await app.context.session
    .current()!
    .database.write(db => db.run(sql`UPDATE practice_result SET wrong = ${typed} WHERE is_right = 0`))
  const { hardest } = await app.api.readiness.variables({ scope: { kind: 'regency', code: '7308' } })
  expect(hardest.length).toBeGreaterThan(0)
  expect(hardest.map(({ wrong }) => wrong)).toEqual(hardest.map(() => null))
})
