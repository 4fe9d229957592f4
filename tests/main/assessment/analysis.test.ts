import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DesignId } from '#contract/assessment'
import type { ClassId } from '#contract/identifiers'
import type { ParticipantId } from '#domain/roster/participant'
import { gainOf } from '#domain/assessment/gain'
import type { ItemForm } from '#domain/assessment/item'
import { itemStatistics } from '#domain/assessment/item-statistics'
import type { Occasion } from '#domain/assessment/test-design'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { addHiddenDesign, showDesign } from '#main/assessment/design-repository'
import { type NewResult, saveResults } from '#main/assessment/save-results'
import { studentT } from '#main/assessment/student-t'
import type { Database } from '#main/database/database'
import { sql, type WritableDb } from '#main/database/sql'
import { anItem, theSettings } from '../../builders/an-item.ts'
import { type App, startApp } from '../../builders/start-app.ts'

const at = '2025-02-27T01:00:00.000Z'
const worth = [1, 1, 2]
const variables = ['K15', 'K16', 'K17'] as VariableId[]
const itemsOf = (form: ItemForm) =>
  variables.map((variable, place) => anItem({ id: `${variable}-${form}1`, variable, form, points: worth[place]! }))
const designId = 'silang' as DesignId
const nation = { kind: 'nation' } as const
const ofClass = (name: string) => ({ kind: 'class', classId: name as ClassId }) as const

type Person = { id: ParticipantId; className: string; first: ItemForm }
const people = Array.from(
  { length: 50 },
  (_, number): Person => ({
    id: `orang-${String(number).padStart(2, '0')}` as ParticipantId,
    className: number < 26 ? 'K1' : 'K2',
    first: number % 2 === 0 ? 'A' : 'B',
  }),
)
/** Made up, but neither all right nor all wrong, and better afterwards. */
const pointsOf = (person: number, occasion: Occasion) =>
  worth.map((points, item) => ((person * 7 + item * 5) % 11 < (occasion === 'pre' ? 4 : 8) - item ? points : 0))
const formOf = ({ first }: Person, occasion: Occasion): ItemForm =>
  (occasion === 'pre') === (first === 'A') ? 'A' : 'B'
const sumOf = (points: readonly number[]) => points.reduce((sum, each) => sum + each, 0)

function aResult(
  participantId: string,
  of: { designId: string; occasion: Occasion; form: ItemForm },
  points: number[],
) {
  return {
    ...of,
    id: `${of.designId} ${of.occasion} ${participantId}`,
    participantId,
    attempt: null,
    takenAt: at,
    source: 'sheet',
    fileId: null,
    itemPoints: points,
    responses: points.map(each => (each > 0 ? 'A' : 'B')),
    pointsTaken: sumOf(points),
    pointsPossible: 4,
  } satisfies NewResult
}

let app: App
let database: Database
beforeAll(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Analisis', role: 'pusat', provinceCode: null, passphrase: 'uji uji uji' })
  database = app.context.session.current()!.database
  await database.write(db => {
    addClasses(db)
    addHiddenDesign(db, designId, theSettings({ kind: 'crossed' }), { A: itemsOf('A'), B: itemsOf('B') }, at)
    showDesign(db, designId)
    const results = people.flatMap((person, number) =>
      (onlyBefore.includes(number) ? (['pre'] as const) : (['pre', 'post'] as const)).map(occasion =>
        aResult(person.id, { designId, occasion, form: formOf(person, occasion) }, pointsOf(number, occasion)),
      ),
    )
    saveResults(db, results)
  })
})
afterAll(() => app.close())

function addClasses(db: WritableDb) {
  db.run(sql`
    INSERT INTO plan (id, number, made_at, adopted_at, seed, roster_revision, settings, infeasible)
    VALUES ('rencana', 1, ${at}, ${at}, 1, 0, '{}', '[]')
  `)
  for (const name of ['K1', 'K2']) {
    db.run(sql`
      INSERT INTO training_class (id, plan_id, tier, code, division_code, province_codes, regency_codes, room_number, wave,
                                  date, start_utc, end_utc, zone)
      VALUES (${name}, 'rencana', 2, ${name}, '11', '11', '1101', 1, 1, '2025-02-27', ${at}, '2025-02-27T08:00:00.000Z', 'WIB')
    `)
  }
  for (const { id, className } of people) {
    db.run(sql`
      INSERT INTO participant (id, name, role, province_code, regency_code)
      VALUES (${id}, ${`Nama ${id}`}, 'companion', '11', ${className === 'K1' ? '1101' : '1102'})
    `)
    db.run(sql`
      INSERT INTO class_member (plan_id, tier, participant_id, class_id) VALUES ('rencana', 2, ${id}, ${className})
    `)
  }
}

/** By number: they were there only before. */
const onlyBefore: readonly number[] = [25, 49]

/** What the domain says of the points that were stored. */
function expectedFigures(occasion: Occasion, form: ItemForm, className: string | null, items = [0, 1, 2]) {
  const counted = people.flatMap((person, number) => {
    const tookIt = formOf(person, occasion) === form && (occasion === 'pre' || !onlyBefore.includes(number))
    return tookIt && (className === null || person.className === className) ? [pointsOf(number, occasion)] : []
  })
  return itemStatistics(
    items.map(item => ({ maxPoints: worth[item]!, points: Float64Array.from(counted, points => points[item]!) })),
  )
}

test('items have the figures of everybody who took that form on that day, of a nation, a regency or a class', async () => {
  const asked = { designId, occasion: 'pre', form: 'A' } as const
  const { items, ...whole } = expectedFigures('pre', 'A', null)
  const analysed = await app.api.assessmentAnalysis.items({ ...asked, place: nation })
  expect(analysed.test).toEqual(whole)
  expect(analysed.items).toEqual(items.map((figures, at) => ({ itemId: `${variables[at]}-A1`, figures })))
  const ofK2 = expectedFigures('pre', 'A', 'K2')
  for (const place of [ofClass('K2'), { kind: 'regency', code: '1102' } as const]) {
    expect((await app.api.assessmentAnalysis.items({ ...asked, place })).items[0]!.figures).toEqual(ofK2.items[0])
  }
  const elsewhere = await app.api.assessmentAnalysis.items({ ...asked, place: { kind: 'province', code: '12' } })
  expect(elsewhere.test.people).toBe(0)
})

test('each choice is counted, and opens the names of those who took it', async () => {
  const asked = { designId, occasion: 'post', form: 'B', itemId: 'K15-B1', place: ofClass('K1') } as const
  const { people: all, choices } = await app.api.assessmentAnalysis.choices(asked)
  const wrong = choices.find(({ choice }) => choice === 'B')!
  expect(choices.reduce((sum, { people }) => sum + people, 0)).toBe(all)
  const { people: names, more } = await app.api.assessmentAnalysis.choosers({ ...asked, choice: 'B' })
  expect({ names: names.length, more }).toEqual({ names: wrong.people, more: 0 })
  const expected = people.filter(
    (person, number) =>
      person.className === 'K1' &&
      !onlyBefore.includes(number) &&
      formOf(person, 'post') === 'B' &&
      pointsOf(number, 'post')[0] === 0,
  )
  expect(names.map(({ participantId }) => participantId)).toEqual(expected.map(({ id }) => id))
  expect(names[0]).toMatchObject({ name: expect.stringMatching(/^Nama /), classCode: 'K1' })
})

test('the gain is of those with both tests: of a class by people, above it by classes', async () => {
  const pairs = people.map(({ className }, number) => ({
    className,
    pre: 25 * sumOf(pointsOf(number, 'pre')),
    post: onlyBefore.includes(number) ? null : 25 * sumOf(pointsOf(number, 'post')),
  }))
  const inNation = await app.api.assessmentAnalysis.gain({ designId, place: nation })
  expect(inNation.gain).toMatchObject({ matched: 48, preOnly: 2, postOnly: 0, classes: 2, grouping: 'classes' })
  const clustered = gainOf(pairs, { grouping: 'classes', t: studentT })
  expect(inNation.gain.difference!.value).toBeCloseTo(clustered.difference!.value, 9)
  expect(inNation.gain.difference!.interval!.from).toBeCloseTo(clustered.difference!.interval!.from, 6)
  expect(inNation.unclustered!.difference!.degrees).toBe(47)

  const inClass = await app.api.assessmentAnalysis.gain({ designId, place: ofClass('K1') })
  expect(inClass.unclustered).toBeNull()
  expect(inClass.gain).toMatchObject({ matched: 25, preOnly: 1, grouping: 'people' })
  expect(inClass.forms.crossed).toMatchObject({ aFirst: 13, bFirst: 12 })
  expect(inClass.variables.map(({ variable, people }) => [variable, people])).toEqual(
    variables.map(variable => [variable, 25]),
  )
  const right = (occasion: Occasion) =>
    people.slice(0, 25).filter((_, number) => pointsOf(number, occasion)[0]! > 0).length / 25
  expect(inClass.variables[0]).toMatchObject({
    pre: expect.closeTo(right('pre'), 9),
    post: expect.closeTo(right('post'), 9),
  })
})

test('the gain of a nation opens into provinces, of a province into classes', async () => {
  const inNation = await app.api.assessmentAnalysis.gain({ designId, place: nation })
  expect(inNation.parts).toMatchObject([
    { place: { kind: 'province', code: '11' }, code: '11', matched: 48, preOnly: 2 },
  ])
  const inProvince = await app.api.assessmentAnalysis.gain({ designId, place: { kind: 'province', code: '11' } })
  expect(inProvince.parts.map(({ place, code, matched }) => [place, code, matched])).toEqual([
    [ofClass('K1'), 'K1', 25],
    [ofClass('K2'), 'K2', 23],
  ])
  const inClass = await app.api.assessmentAnalysis.gain({ designId, place: ofClass('K2') })
  expect(inProvince.parts[1]!.classGain).toEqual(inClass.gain.classGain)
  expect(inClass.parts).toEqual([])
})

test('a void item counts nowhere, and counts again when that is taken back', async () => {
  const asked = { designId, occasion: 'pre', form: 'A', place: nation } as const
  const before = await app.api.assessmentAnalysis.items(asked)
  await app.api.assessment.voidItem({ designId, itemId: 'K16-A1', reason: 'Kuncinya keliru.' })
  const { items, test: whole } = await app.api.assessmentAnalysis.items(asked)
  const { items: left, ...expected } = expectedFigures('pre', 'A', null, [0, 2])
  expect(whole).toEqual(expected)
  expect(items.map(({ figures }) => figures)).toEqual([left[0], null, left[1]])
  await app.api.assessment.restoreItem({ designId, itemId: 'K16-A1' })
  expect(await app.api.assessmentAnalysis.items(asked)).toEqual(before)
})

test('a total without points is told, and is in no item; a design that is gone is refused', async () => {
  const asked = { designId, occasion: 'post', form: 'A', place: ofClass('K1') } as const
  const gainBefore = await app.api.assessmentAnalysis.gain({ designId, place: ofClass('K1') })
  await app.api.assessment.enterScore({
    designId,
    occasion: 'post',
    participantId: people[25]!.id,
    points: 80,
    possible: 100,
  })
  const after = await app.api.assessmentAnalysis.gain({ designId, place: ofClass('K1') })
  expect(after.gain.matched).toBe(gainBefore.gain.matched + 1)
  expect(after).toMatchObject({ totalsOnly: 1, variables: gainBefore.variables })
  await expect(app.api.assessmentAnalysis.items({ ...asked, designId: 'tidak ada' as DesignId })).rejects.toMatchObject(
    {
      code: 'DESIGN_GONE',
    },
  )
  await expect(app.api.assessmentAnalysis.choices({ ...asked, itemId: 'K99-A1' })).rejects.toMatchObject({
    code: 'ITEM_GONE',
  })
})

test('more people than one step reads are all read, once', async () => {
  const many = 'banyak' as DesignId
  const crowd = Array.from({ length: 3100 }, (_, number) => `orang banyak ${number}`)
  await database.write(db => {
    addHiddenDesign(db, many, theSettings({ kind: 'single' }), { A: itemsOf('A'), B: [] }, at)
    showDesign(db, many)
    saveResults(
      db,
      crowd.map((id, number) => aResult(id, { designId: many, occasion: 'post', form: 'A' }, pointsOf(number, 'post'))),
    )
  })
  const asked = { designId: many, occasion: 'post', form: 'A', place: nation } as const
  const { test: whole, items } = await app.api.assessmentAnalysis.items(asked)
  expect(whole.people).toBe(3100)
  const right = crowd.filter((_, number) => pointsOf(number, 'post')[0]! > 0).length
  expect(items[0]!.figures!.facility).toBeCloseTo(right / 3100, 12)
  const { people: all, choices } = await app.api.assessmentAnalysis.choices({ ...asked, itemId: 'K15-A1' })
  expect([all, choices[0]!.people]).toEqual([3100, right])
})
