import { afterAll, beforeAll, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import type { ClassId } from '#contract/identifiers'
import type { ReadinessScope } from '#contract/readiness'
import type { VariableId } from '#domain/questionnaire/questionnaire'
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

const byItem = (a: { itemId: string }, b: { itemId: string }) => (a.itemId < b.itemId ? -1 : 1)

test('the wrong answers to items of a class, a regency and a province add up, and are read anew after a change', async () => {
  const variables = ['K11', 'I01'] as VariableId[]
  const asked = (scope: ReadinessScope) => app.api.readiness.wrongItems({ scope, variables })
  const { classes } = await app.api.readiness.overview({ scope: sulsel })
  const ofClasses = await Promise.all(classes.map(({ classId }) => asked({ kind: 'class', classId })))
  const ofProvince = await asked(sulsel)
  expect(ofProvince.length).toBeGreaterThan(0)
  expect(await asked(nation)).toEqual(ofProvince)
  expect(await asked({ kind: 'regency', code: '7308' })).toEqual(ofProvince)
  // Of a class one by one, and of everybody at once: who has no class any more is in the province alone.
  for (const { itemId, of } of ofProvince) {
    const { answered, inClasses } = databaseOf().read(db =>
      db.one<{ answered: number; inClasses: number }>(sql`
        SELECT count(*) AS answered, count(m.class_id) AS inClasses
        FROM test_item i
        JOIN test_result r ON r.design_id = i.design_id AND r.form = i.form AND r.counts = 1
        JOIN participant p ON p.id = r.participant_id AND p.province_code = '73' AND p.withdrawn_at IS NULL
        LEFT JOIN current_member m ON m.participant_id = p.id AND m.tier = 2
        WHERE i.design_id = ${designId} AND i.item_id = ${itemId} AND p.role = 'companion'
      `),
    )!
    expect(of).toBe(answered)
    const parts = ofClasses.flatMap(items => items.filter(one => one.itemId === itemId))
    expect(parts.reduce((sum, one) => sum + one.of, 0)).toBe(inClasses)
  }
  await databaseOf().write(db => {
    db.run(sql`DELETE FROM test_result WHERE id = (SELECT min(id) FROM test_result WHERE counts = 1 AND form = 'A')`)
  })
  const after = await asked(sulsel)
  const sum = (items: { of: number }[]) => items.reduce((total, { of }) => total + of, 0)
  expect(sum(after)).toBeLessThan(sum(ofProvince))
})

test('the hardest come with the wrong answer given most, for a class with the items too', async () => {
  const { classes } = await app.api.readiness.overview({ scope: sulsel })
  const scope = { kind: 'class', classId: classes[0]!.classId } as const
  const { hardest } = await app.api.readiness.variables({ scope })
  expect(hardest).toHaveLength(5)
  expect(hardest[0]!.wrong).toMatchObject({ question: 'lantai', right: '6' })
  expect(hardest.flatMap(({ items }) => items)[0]).toMatchObject({ chosen: 'Pilihan B', right: 'Pilihan A' })
  const variables = hardest.map(({ variable }) => variable)
  const asked = async (of: ReadinessScope) => await app.api.readiness.wrongItems({ scope: of, variables })
  const ofClass = hardest.flatMap(({ variable, items }) => items.map(item => ({ variable, ...item })))
  expect((await asked(scope)).toSorted(byItem)).toEqual(ofClass.toSorted(byItem))
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

const asFile = { name: 'Sulawesi Selatan', language: 'id', asInitials: false } as const

test('a list of people is a file with everybody of it, in its order', async () => {
  const filter = { state: 'not-ready' } as const
  const { rows, total } = await app.api.readiness.people({ scope: sulsel, filter, offset: 0, limit: 100 })
  const file = await app.api.readiness.peopleFile({ scope: sulsel, filter, format: 'xlsx', ...asFile })
  expect(file.name).toBe('Kesiapan orang Sulawesi Selatan.xlsx')
  const [header, ...people] = await rowsOf(file)
  expect(header!.slice(0, 5)).toEqual(['Nama', 'Kelas', 'Provinsi', 'Kabupaten/kota', 'Keadaan'])
  expect(people.map(([name, code]) => [name, code])).toEqual(rows.map(({ name, classCode }) => [name, classCode ?? '']))
  expect(people).toHaveLength(total)
  expect(new Set(people.map(row => row[4]))).toEqual(new Set(['Belum siap']))
  expect(people.map(row => row[9]).join()).toContain('hadir 74%, perlu 75%')
})

test('whom to contact comes in parts, and is a file whole, as initials while the screen is shared', async () => {
  const part = (offset: number, limit: number) => app.api.readiness.contacts({ scope: sulsel, offset, limit })
  const { people, total } = await part(0, 500)
  expect(total).toBe(people.length)
  expect([...(await part(0, 3)).people, ...(await part(3, 500)).people]).toEqual(people)
  expect((await part(total, 10)).people).toEqual([])
  const file = await app.api.readiness.contactsFile({ scope: sulsel, format: 'csv', ...asFile, asInitials: true })
  const [, ...lines] = (await file.text()).trim().split('\r\n')
  expect(lines).toHaveLength(total)
  expect(lines[0]).toContain(`;${people[0]!.classCode};`)
  expect(lines.join()).not.toContain(people[0]!.name)
})

async function rowsOf(file: File): Promise<string[][]> {
  const { Sheets, SheetNames } = XLSX.read(await file.arrayBuffer())
  return XLSX.utils.sheet_to_json(Sheets[SheetNames[0]!]!, { header: 1, raw: false })
}

test('what somebody typed in a rehearsal is no wrong answer that is told: codes alone are', async () => {
  const typed = JSON.stringify([{ question: 'nama', entry: null, recorded: 'SUKIRMEN', right: 'SUKIRMAN' }])
  await app.context.session
    .current()!
    .database.write(db => db.run(sql`UPDATE practice_result SET wrong = ${typed} WHERE is_right = 0`))
  const { hardest } = await app.api.readiness.variables({ scope: { kind: 'regency', code: '7308' } })
  expect(hardest.length).toBeGreaterThan(0)
  expect(hardest.map(({ wrong }) => wrong)).toEqual(hardest.map(() => null))
})
