import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DesignId, ResultId, SittingId } from '#contract/assessment'
import type { SearchId } from '#contract/identifiers'
import { variablesMet } from '#domain/assessment/choose-items'
import type { DesignSettings } from '#domain/assessment/test-design'
import type { ParticipantId } from '#domain/roster/participant'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { shippedItems } from '#main/item-library'
import { theSettings } from '../builders/an-item.ts'
import { aRosterFile, people } from '../builders/a-roster.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'

const passphrase = 'kata sandi uji'
const minute = 60_000

let app: App
/** The clock of the machine, as the tests set it. */
let now = Date.parse('2025-02-27T01:00:00.000Z')
const pass = (minutes: number) => (now += minutes * minute)

beforeAll(async () => {
  app = startApp()
  setClock()
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase })
  const roster = aRosterFile([...people(21), ...people(1, { role: 'instructor' })])
  const { result } = await runToEnd(await app.api.roster.check({ file: roster }))
  await runToEnd(await app.api.roster.import({ checkId: result.checkId, withdrawGone: false }))
  const searchId = 'cari-1' as SearchId
  await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
  await app.api.allocation.adopt({ searchId })
})
afterAll(() => app.close())

function setClock() {
  app.context.now = () => new Date(now)
}

async function restart() {
  app = await app.restart()
  setClock()
  const [workspace] = await app.api.workspace.list()
  await app.api.workspace.open({ path: workspace!.path, passphrase })
}

const tests = () => app.api.assessment
const bank = () => shippedItems(app.context.settings.resourcesFolder)
const allVariables = () => [...new Set(bank().map(({ variable }) => variable))]

/** Crossed, of five variables, so that a score is a fifth of a hundred. */
async function aDesign(changes: Partial<DesignSettings> = {}): Promise<DesignId> {
  const settings = theSettings(changes)
  const all = { variables: allVariables(), perVariable: 1, difficulty: 'medium' as const }
  const variables = variablesMet(bank(), all, settings.kind).slice(0, 5)
  const { designId } = await tests().addDesign({ ...settings, blueprint: { ...all, variables }, items: null })
  return designId
}

async function members() {
  const [planned] = (await app.api.schedule.classes()).filter(({ tier }) => tier === 2)
  const detail = await app.api.schedule.classDetail({ classId: planned!.id })
  return { classId: planned!.id, people: detail.members.map(({ participantId }) => participantId) }
}

const keyOf = (itemId: string): string => {
  const { answer } = bank().find(({ id }) => id === itemId)!
  if (answer.kind === 'true-false') return String(answer.isTrue)
  if (answer.kind === 'number') return String(answer.value)
  return answer.options.flatMap(({ key, fraction }) => (fraction > 0 ? [key] : [])).join('')
}

/** Takes the test with so many right, the first ones; leaves the others open. */
async function take(designId: DesignId, occasion: 'pre' | 'post', participantId: ParticipantId | null, right: number) {
  const { sittingId } = await tests().start({ designId, occasion, participantId })
  const { items } = await tests().open({ sittingId })
  for (const { id } of items.slice(0, right)) {
    await tests().answer({ sittingId, itemId: id, response: keyOf(id), timeLeft: null })
  }
  const { resultId } = await tests().finish({ sittingId })
  return { sittingId, resultId, items }
}

const percentOf = async (resultId: ResultId) => (await tests().result({ resultId })).percent
const refusal = (code: string, data?: object) => ({ code, defined: true, ...(data && { data }) })

describe('a design', () => {
  test('is made of the bank that Gladi ships with, listed, removed and taken back', async () => {
    const designId = await aDesign({ name: ' Tes silang ' })
    const listed = async () => (await tests().designs()).find(one => one.designId === designId)
    expect(await listed()).toMatchObject({
      name: 'Tes silang',
      items: { A: 5, B: 5 },
      voided: 0,
      taken: { pre: 0, post: 0 },
    })
    const { forms } = await tests().design({ designId })
    expect(forms.A.map(({ item }) => item.variable)).toEqual(forms.B.map(({ item }) => item.variable))
    await tests().removeDesign({ designId })
    expect(await listed()).toBe(undefined)
    await app.api.history.undo({ through: null, latest: null })
    expect(await listed()).toBeDefined()
    await app.api.history.undo({ through: null, latest: null })
    expect(await listed()).toBe(undefined)
  })

  test('of nothing, of what the bank has not, or of what cannot be is refused with what is wrong', async () => {
    const settings = { ...theSettings(), items: null }
    await expect(tests().addDesign(settings)).rejects.toMatchObject(refusal('DESIGN_FAULTY', { faults: ['no-items'] }))
    await expect(
      tests().addDesign({ ...settings, kind: 'single', items: { A: ['I01-A1', 'X99-A1'], B: [] } }),
    ).rejects.toMatchObject(refusal('ITEMS_GONE', { items: ['X99-A1'] }))
    const [variable] = allVariables()
    const blueprint = { variables: [variable!], perVariable: 20, difficulty: null }
    await expect(tests().addDesign({ ...settings, kind: 'single', blueprint })).rejects.toMatchObject({
      code: 'ITEMS_LACKING',
      data: { lacking: [{ variable, form: 'A', wanted: 20 }] },
    })
    await expect(tests().addDesign({ ...settings, timeLimit: -5, passMark: 105 })).rejects.toMatchObject(
      refusal('DESIGN_FAULTY', { faults: ['time-limit', 'pass-mark', 'no-items'] }),
    )
  })

  test('of items named one by one asks them in that order', async () => {
    const { designId } = await tests().addDesign({
      ...theSettings({ kind: 'single' }),
      items: { A: ['I01-A2', 'I01-A1'], B: [] },
    })
    const { items } = await take(designId, 'post', null, 0)
    expect(items.map(({ id }) => id)).toEqual(['I01-A2', 'I01-A1'])
  })
})

describe('taking a test', () => {
  test('goes on after Gladi was closed, answers and clock, whatever was set back meanwhile', async () => {
    const designId = await aDesign()
    const { sittingId } = await tests().start({ designId, occasion: 'pre', participantId: null })
    const [first, second] = (await tests().open({ sittingId })).items
    pass(10)
    const answer = { sittingId, itemId: first!.id, response: keyOf(first!.id), timeLeft: 50 * minute }
    expect(await tests().answer(answer)).toEqual({ timeLeft: 50 * minute })
    expect(await tests().answer(answer)).toEqual({ timeLeft: 50 * minute })
    pass(15)
    await restart()

    const opened = await tests().open({ sittingId })
    expect(opened).toMatchObject({ timeLeft: 35 * minute, answers: { [first!.id]: answer.response } })
    expect(await tests().start({ designId, occasion: 'pre', participantId: null })).toEqual({ sittingId })
    pass(-20)
    expect((await tests().open({ sittingId })).timeLeft).toBe(35 * minute)
    pass(20)
    await expect(tests().answer({ sittingId, itemId: 'X99', response: 'A', timeLeft: null })).rejects.toMatchObject(
      refusal('UNKNOWN_ITEM'),
    )
    await tests().answer({ sittingId, itemId: second!.id, response: '', timeLeft: null })
    const taking = (await tests().takeable({ participantId: null })).find(one => one.designId === designId)
    expect(taking).toMatchObject({ occasion: 'pre', open: { sittingId, answered: 1, timeLeft: 35 * minute } })
  })

  test('ends with its time, with what was answered before', async () => {
    const designId = await aDesign({ kind: 'single' })
    const { sittingId } = await tests().start({ designId, occasion: 'post', participantId: null })
    const { items } = await tests().open({ sittingId })
    const answer = (at: number) => {
      const itemId = items[at]!.id
      return tests().answer({ sittingId, itemId, response: keyOf(itemId), timeLeft: null })
    }
    await answer(0)
    pass(60)
    await answer(1)
    pass(1)
    await expect(answer(2)).rejects.toMatchObject(refusal('SITTING_FINISHED', { resultId: sittingId }))
    const result = await tests().result({ resultId: sittingId as string as ResultId })
    expect(result).toMatchObject({ percent: 40, takenAt: new Date(now - minute).toISOString() })
    expect(await tests().finish({ sittingId })).toEqual({ resultId: sittingId })
  })

  test('a test that nobody came back to is finished when tests are listed', async () => {
    const designId = await aDesign({ kind: 'single', attempts: 2 })
    await tests().start({ designId, occasion: 'post', participantId: null })
    pass(24 * 60)
    const taking = (await tests().takeable({ participantId: null })).find(one => one.designId === designId)
    expect(taking).toMatchObject({ open: null, attemptsLeft: 1, result: { percent: 0 } })
  })

  test('never hands out a key before it is told; of a pre-test after the post-test', async () => {
    const designId = await aDesign()
    const { sittingId } = await tests().start({ designId, occasion: 'pre', participantId: null })
    const opened = JSON.stringify(await tests().open({ sittingId }))
    expect(opened).not.toMatch(/fraction|explanation|isTrue|tolerance|feedback/)
    const { resultId } = await tests().finish({ sittingId })
    expect(await tests().result({ resultId })).toMatchObject({ withheld: 'post-test', items: [], percent: 0 })

    const post = await take(designId, 'post', null, 2)
    const told = await tests().result({ resultId })
    expect(told.withheld).toBe(null)
    expect(told.items.map(({ response, points }) => [response, points])).toEqual(told.items.map(() => ['', 0]))
    const after = await tests().result({ resultId: post.resultId })
    expect(after.items.map(({ points }) => points)).toEqual([1, 1, 0, 0, 0])
    expect(after.items[0]!.item.explanation).not.toBe('')
    expect(after.form).not.toBe(told.form)
  })

  test('a second try is only there where the design has one, and the one that counts is told', async () => {
    const once = await aDesign({ kind: 'single' })
    await take(once, 'post', null, 1)
    await expect(tests().start({ designId: once, occasion: 'post', participantId: null })).rejects.toMatchObject(
      refusal('NO_ATTEMPT_LEFT'),
    )

    const best = await aDesign({ kind: 'single', attempts: 3, counted: 'best' })
    const first = await take(best, 'post', null, 3)
    expect(await tests().result({ resultId: first.resultId })).toMatchObject({ withheld: 'last-attempt', counts: true })
    const second = await take(best, 'post', null, 2)
    expect(await tests().result({ resultId: second.resultId })).toMatchObject({ percent: 40, counts: false })
    const third = await take(best, 'post', null, 5)
    expect(await tests().result({ resultId: third.resultId })).toMatchObject({
      percent: 100,
      counts: true,
      withheld: null,
    })
  })

  test('somebody who is not in the roster takes none', async () => {
    const designId = await aDesign()
    const participantId = 'nobody' as ParticipantId
    const taking = { designId, occasion: 'pre' as const, participantId }
    await expect(tests().start(taking)).rejects.toMatchObject(refusal('PERSON_GONE'))
    await expect(tests().takeable({ participantId })).rejects.toMatchObject(refusal('PERSON_GONE'))
    await expect(tests().open({ sittingId: 'none' as SittingId })).rejects.toMatchObject(refusal('SITTING_GONE'))
  })
})

describe('a class', () => {
  test('is halved, and takes the other form after', async () => {
    const designId = await aDesign()
    const { classId, people } = await members()
    const told = await tests().takers({ designId, classId })
    const beginningWithA = told.filter(({ firstForm }) => firstForm === 'A').length
    expect([10, 11]).toContain(beginningWithA)
    // Once told, they stay, whoever leaves the class.
    const [gone] = told
    await app.api.classEdits.movePeople({ participantIds: [gone!.participantId!], classId: null })
    const kept = told.filter(({ participantId }) => participantId !== gone!.participantId)
    expect((await tests().takers({ designId, classId })).map(({ firstForm }) => firstForm)).toEqual(
      kept.map(({ firstForm }) => firstForm),
    )
    await app.api.history.undo({ through: null, latest: null })
    const one = told.find(({ participantId }) => participantId === people[0])!
    await take(designId, 'pre', people[0]!, 1)
    await take(designId, 'post', people[0]!, 4)
    const [after] = (await tests().takers({ designId, classId })).filter(({ pre }) => pre !== null)
    expect(after).toMatchObject({
      participantId: people[0],
      pre: { percent: 20, form: one.firstForm, source: 'gladi' },
      post: { percent: 80, form: one.firstForm === 'A' ? 'B' : 'A' },
    })
    expect(await tests().turnout({ designId })).toMatchObject([
      { size: 21, pre: 1, post: 1, preMean: 20, postMean: 80, passed: 1 },
    ])
    const own = await take(designId, 'pre', null, 2)
    expect((await tests().designs()).find(design => design.designId === designId)?.taken).toEqual({ pre: 1, post: 1 })
    expect(await tests().takers({ designId, classId: null })).toMatchObject([
      { participantId: null, pre: { resultId: own.resultId, percent: 40 }, post: null },
    ])
  })

  test('has scores entered by hand; 105 of 100 and less than nothing are refused', async () => {
    const designId = await aDesign()
    const { classId, people } = await members()
    const score = { designId, occasion: 'pre' as const, participantId: people[0]!, possible: 100 }
    await expect(tests().enterScore({ ...score, points: 105 })).rejects.toMatchObject(
      refusal('SCORE_FAULTY', { fault: 'above' }),
    )
    await expect(tests().enterScore({ ...score, points: -1 })).rejects.toMatchObject(
      refusal('SCORE_FAULTY', { fault: 'negative' }),
    )
    const preOf = async () => (await tests().takers({ designId, classId })).find(({ pre }) => pre !== null)?.pre
    const { resultId } = await tests().enterScore({ ...score, points: 60 })
    await tests().enterScore({ ...score, points: 65 })
    expect(await preOf()).toMatchObject({ resultId, percent: 65, source: 'hand', form: null })
    await app.api.history.undo({ through: null, latest: null })
    expect(await preOf()).toMatchObject({ percent: 60 })
    await tests().removeResult({ resultId })
    expect(await preOf()).toBe(undefined)
    await app.api.history.undo({ through: null, latest: null })
    expect(await preOf()).toMatchObject({ percent: 60 })
    const { changes } = await app.api.history.changes({ before: null, limit: 3 })
    expect(changes.map(({ kind }) => kind)).toContain('assessmentScoreEntered')
  })
})

describe('an item made void', () => {
  test('changes every score that has it, keeps what was taken, says whom it lifts, and is taken back', async () => {
    const designId = await aDesign({ kind: 'single', passMark: 70 })
    const { people } = await members()
    const three = await take(designId, 'post', people[0]!, 3)
    const four = await take(designId, 'post', people[1]!, 4)
    const itemId = four.items[3]!.id
    const order = { designId, itemId, reason: 'Kuncinya keliru' }

    expect(await tests().voidItem(order)).toEqual({ results: 2, changed: 2, totalsOnly: 0, nowPassed: 1, nowFailed: 0 })
    expect(await percentOf(three.resultId)).toBe(75)
    expect(await tests().result({ resultId: four.resultId })).toMatchObject({ percent: 75, percentTaken: 80 })
    await expect(tests().voidItem(order)).rejects.toMatchObject(refusal('ITEM_GONE'))
    // Taken after the item became void, and before that is undone.
    const five = await take(designId, 'post', people[2]!, 5)
    const { changes } = await app.api.history.changes({ before: null, limit: 1 })
    expect(changes[0]).toMatchObject({
      kind: 'assessmentItemVoided',
      data: { item: itemId, reason: order.reason, by: app.context.userName },
    })
    await app.api.history.undo({ through: null, latest: null })
    expect(await Promise.all([three, four, five].map(one => percentOf(one.resultId)))).toEqual([60, 80, 100])

    await tests().voidItem(order)
    expect(await tests().restoreItem({ designId, itemId })).toMatchObject({ results: 3, changed: 2, nowFailed: 1 })
    expect(await percentOf(three.resultId)).toBe(60)
  })

  test('is never the last one', async () => {
    const { designId } = await tests().addDesign({
      ...theSettings({ kind: 'single' }),
      items: { A: ['I01-A1', 'I01-A2'], B: [] },
    })
    await tests().voidItem({ designId, itemId: 'I01-A1', reason: 'Ganda' })
    await expect(tests().voidItem({ designId, itemId: 'I01-A2', reason: 'Ganda' })).rejects.toMatchObject(
      refusal('LAST_ITEM'),
    )
  })
})

test('a companion makes and takes a test of what Gladi ships with, and sees nobody else', async () => {
  const own = startApp()
  own.context.now = () => new Date(now)
  await own.api.workspace.create({ name: 'Latihan saya', role: 'pendamping', provinceCode: null, passphrase })
  const variables = ['I01' as VariableId]
  const { designId } = await own.api.assessment.addDesign({
    ...theSettings({ blueprint: { variables, perVariable: 1, difficulty: 'medium' } }),
    items: null,
  })
  const [pre, post] = await own.api.assessment.takeable({ participantId: null })
  expect([pre, post]).toMatchObject([{ occasion: 'pre' }, { occasion: 'post' }])
  const { sittingId } = await own.api.assessment.start({ designId, occasion: 'pre', participantId: null })
  await own.api.assessment.finish({ sittingId })
  await expect(own.api.assessment.turnout({ designId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(own.api.assessment.design({ designId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await own.close()
})
