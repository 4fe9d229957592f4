import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import type { SearchId } from '#contract/identifiers'
import type { AttemptId, Practiser, RecordedDeed } from '#contract/practice'
import type { PracticeCase } from '#domain/practice/practice-case'
import { caseLibrary } from '#main/practice/case-library'
import { aRosterFile, people } from '../builders/a-roster.ts'
import { interview, practised, timed } from '../builders/a-rehearsal.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'

const passphrase = 'kata sandi uji'
const me: Practiser = { participantId: null }

let app: App
let asep: PracticeCase
let budiono: PracticeCase
beforeEach(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Latihan', role: 'pusat', provinceCode: null, passphrase })
  const library = await caseLibrary(app.context.settings.resourcesFolder)
  asep = library.get('keluarga-asep')!
  budiono = library.get('keluarga-budiono')!
})
afterEach(() => app.close())

const practice = () => app.api.practice

async function start(mode: 'guided' | 'practice' | 'exam' = 'practice', who = me): Promise<AttemptId> {
  return (await practice().start({ who, caseId: 'keluarga-asep', mode })).attemptId
}

const record = (attemptId: AttemptId, after: number, deeds: RecordedDeed[], from = after) =>
  practice().record({ attemptId, after, deeds: timed(deeds, from) })

const listed = async (id = 'keluarga-asep', who = me) => (await practice().cases({ who })).find(one => one.id === id)!

async function restart() {
  app = await app.restart()
  const [workspace] = await app.api.workspace.list()
  await app.api.workspace.open({ path: workspace!.path, passphrase })
}

const floor = (to: string, from = ''): RecordedDeed => ({
  kind: 'answered',
  question: 'lantai',
  entry: null,
  from,
  to,
})
const found = (to: string, from = ''): RecordedDeed => ({
  kind: 'answered',
  question: 'keberadaan_keluarga',
  entry: null,
  from,
  to,
})
const roof = (to: string): RecordedDeed => ({ kind: 'answered', question: 'atap', entry: null, from: '', to })

describe('a rehearsal', () => {
  test('comes back as it was left, however the application ended', async () => {
    const attemptId = await start()
    await record(attemptId, 0, [floor('2'), roof('3')])
    const before = await practice().resume({ attemptId })
    await restart()

    expect(await practice().resume({ attemptId })).toEqual(before)
    expect(before.events).toMatchObject([
      { seq: 1, elapsed: 1000, kind: 'answered', question: 'lantai', to: '2' },
      { seq: 2, elapsed: 2000, kind: 'answered', question: 'atap', to: '3' },
    ])
    expect(await practice().drafts({ who: me })).toMatchObject([{ attemptId, title: 'Keluarga Asep', answered: 2 }])
    expect((await listed()).draft).toBe(attemptId)
  })

  test('never hands out the key before it is finished', async () => {
    const attemptId = await start()
    const opened = JSON.stringify(await practice().resume({ attemptId }))
    const secrets = [...asep.decisions.map(({ why }) => why), ...asep.sayings.map(one => one.isBadQuestion)]
    for (const secret of secrets.filter(one => one !== undefined)) expect(opened).not.toContain(secret)
    expect(JSON.parse(opened).practiceCase).not.toHaveProperty('record')
    expect(opened).toContain(asep.sayings[0]!.ask)

    await practice().finish({ attemptId, after: 0, elapsed: 10 })
    const { practiceCase } = await practice().result({ attemptId })
    expect(practiceCase).toEqual(asep)
  })

  test('time goes on from where it was, whatever clock a window has', async () => {
    const attemptId = await start()
    await record(attemptId, 0, [floor('2')], 60)
    expect(await practice().record({ attemptId, after: 1, deeds: [{ elapsed: 5, deed: roof('1') }] })).toEqual({
      seq: 2,
      elapsed: 61_000,
    })
  })

  test('rightly recorded has every variable right; one wrong code is one mistake, and the result says which', async () => {
    const right = await practised(app.api, asep)
    expect(right.right).toBe(right.counted)

    const wrong = await practised(app.api, asep, { wrong: { atap: '8' } })
    expect(wrong).toMatchObject({ right: right.right - 1, counted: right.counted })
    const { score, events, isOverTime } = await practice().result({ attemptId: wrong.attemptId })
    expect(score.variables.filter(({ isRight }) => isRight === false)).toMatchObject([
      { mistake: 'concept', values: [{ question: 'atap', recorded: '8', right: asep.record.values['atap'] }] },
    ])
    expect(events.at(-1)).toMatchObject({ kind: 'finished' })
    expect(isOverTime).toBe(false)
    expect(await listed()).toMatchObject({
      attempts: 2,
      best: { right: right.right },
      last: { right: right.right - 1 },
      draft: null,
    })
    expect((await practice().attempts({ who: me })).map(one => one.attemptId)).toEqual([
      wrong.attemptId,
      right.attemptId,
    ])
  })

  test('values that are hidden at the end are removed, each as an event', async () => {
    const attemptId = await start()
    const { seq } = await record(attemptId, 0, [found('1'), floor('2'), found('2', '1')])
    await practice().finish({ attemptId, after: seq, elapsed: 9000 })
    const { events } = await practice().result({ attemptId })
    expect(events.slice(seq)).toMatchObject([
      { kind: 'hidden-removed', question: 'lantai', entry: null, value: '2', elapsed: 9000 },
      { kind: 'finished' },
    ])
  })

  test('is finished once: again gives the same score, and nothing is added', async () => {
    const { attemptId } = await practised(app.api, asep, { wrong: { lantai: '1' } })
    const { score, events } = await practice().result({ attemptId })
    expect(await practice().finish({ attemptId, after: 0, elapsed: 0 })).toEqual(score)
    await expect(record(attemptId, events.length, [floor('3')])).rejects.toMatchObject({ code: 'ATTEMPT_FINISHED' })
    expect((await practice().result({ attemptId })).events).toEqual(events)
  })

  test('keeps the form and the case that it began with when a newer form is loaded', async () => {
    const attemptId = await start()
    const before = await practice().resume({ attemptId })
    const [shipped] = await app.api.questionnaire.list()
    const workbook = await app.api.questionnaire.workbook({ version: shipped!.version })
    await app.api.questionnaire.load({ file: await withVersion(workbook, '2031010100') })

    expect((await practice().resume({ attemptId })).questionnaire).toEqual(before.questionnaire)
    const next = (await practice().start({ who: me, caseId: 'keluarga-budiono', mode: 'practice' })).attemptId
    expect((await practice().resume({ attemptId: next })).questionnaire.version).toBe('2031010100')
  })
})

/** The same form as a newer version. */
async function withVersion(file: File, version: string): Promise<File> {
  const workbook = XLSX.read(await file.arrayBuffer())
  const rows = XLSX.utils.sheet_to_json<string[]>(workbook.Sheets['settings']!, { header: 1 })
  rows[1]![rows[0]!.indexOf('version')] = version
  workbook.Sheets['settings'] = XLSX.utils.aoa_to_sheet(rows)
  return new File([XLSX.write(workbook, { type: 'array', bookType: 'xlsx' })], 'formulir.xlsx')
}

describe('two windows on one rehearsal', () => {
  test('the one that is behind is told where the attempt is, and adds nothing', async () => {
    const attemptId = await start()
    await record(attemptId, 0, [floor('2')])
    await expect(record(attemptId, 0, [roof('3')])).rejects.toMatchObject({
      code: 'ATTEMPT_CHANGED',
      status: 409,
      data: { seq: 1 },
    })
    await expect(record(attemptId, 5, [roof('3')])).rejects.toMatchObject({ data: { seq: 1 } })
    await expect(practice().finish({ attemptId, after: 0, elapsed: 0 })).rejects.toMatchObject({ data: { seq: 1 } })
    expect((await practice().resume({ attemptId })).seq).toBe(1)
  })

  test('a call whose answer was lost may be repeated, also with more', async () => {
    const attemptId = await start()
    const asked: RecordedDeed = { kind: 'asked', saying: asep.sayings[0]!.id, typed: 'lantai rumah' }
    const first = await record(attemptId, 0, [asked, floor('2')])
    expect(await record(attemptId, 0, [asked, floor('2')])).toEqual(first)
    expect(await record(attemptId, 0, [asked, floor('2'), roof('3')])).toMatchObject({ seq: 3 })
    expect((await practice().resume({ attemptId })).events).toHaveLength(3)
  })

  test('many calls at once: exactly one of those after the same event is taken', async () => {
    const attemptId = await start()
    const calls = Array.from({ length: 8 }, (_, at) => record(attemptId, 0, [floor(String(at + 1))]))
    const done = await Promise.allSettled(calls)
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await practice().resume({ attemptId })).seq).toBe(1)
  })
})

describe('what does not belong there is refused', () => {
  test.each<[string, RecordedDeed]>([
    ['a question that the form does not have', { kind: 'answered', question: 'luas', entry: null, from: '', to: '1' }],
    ['a question of a person without one', { kind: 'answered', question: 'nik', entry: null, from: '', to: '1' }],
    ['a saying of another case', { kind: 'asked', saying: 'tidak-ada' }],
    ['a paper that is not there', { kind: 'looked', at: 'tidak-ada' }],
  ])('%s', async (_, deed) => {
    const attemptId = await start()
    await expect(record(attemptId, 0, [floor('2'), deed])).rejects.toMatchObject({ code: 'UNKNOWN_IN_CASE' })
    expect((await practice().resume({ attemptId })).events).toEqual([])
  })

  test('line breaks, emoji, dates that do not exist and 10,000 characters are kept as typed; more is refused', async () => {
    const attemptId = await start()
    const odd = ['dua\nbaris', '🏠'.repeat(20), '2025-02-30', '0'.repeat(20), 'x'.repeat(10_000), "'; DROP TABLE x; --"]
    await record(
      attemptId,
      0,
      odd.map(to => floor(to)),
    )
    const { events } = await practice().resume({ attemptId })
    expect(events.map(event => 'to' in event && event.to)).toEqual(odd)
    await expect(record(attemptId, odd.length, [floor('x'.repeat(10_001))])).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  test('a case, a person and a class that are not there', async () => {
    await expect(practice().start({ who: me, caseId: 'tidak-ada', mode: 'practice' })).rejects.toMatchObject({
      code: 'CASE_GONE',
    })
    await expect(start('practice', { participantId: 'siapa' as never })).rejects.toMatchObject({ code: 'PERSON_GONE' })
    await expect(start('practice', { participantId: null, classId: 'mana' as never })).rejects.toMatchObject({
      code: 'CLASS_GONE',
    })
    await expect(practice().resume({ attemptId: 'apa' as AttemptId })).rejects.toMatchObject({ code: 'ATTEMPT_GONE' })
  })
})

describe('a rehearsal that is thrown away', () => {
  test('comes back by undo, after a restart too, and by itself', async () => {
    const attemptId = await start()
    await record(attemptId, 0, [floor('2')])
    const before = await practice().resume({ attemptId })
    await practice().discard({ attemptId })
    expect(await practice().drafts({ who: me })).toEqual([])
    expect((await listed()).draft).toBeNull()
    await expect(practice().resume({ attemptId })).rejects.toMatchObject({ code: 'ATTEMPT_GONE' })
    await expect(record(attemptId, 1, [roof('1')])).rejects.toMatchObject({ code: 'ATTEMPT_GONE' })

    await restart()
    await app.api.history.undo({ through: null, latest: null })
    expect(await practice().resume({ attemptId })).toEqual(before)
    await app.api.history.redo()
    await expect(practice().resume({ attemptId })).rejects.toMatchObject({ code: 'ATTEMPT_GONE' })
    await practice().restore({ attemptId })
    expect(await practice().resume({ attemptId })).toEqual(before)
    await expect(practice().restore({ attemptId })).rejects.toMatchObject({ code: 'ATTEMPT_GONE' })
  })

  test('comes back by undo in a companion’s own workspace, too', async () => {
    await app.api.workspace.create({ name: 'Sendiri', role: 'pendamping', provinceCode: '73', passphrase })
    const attemptId = await start()
    await practice().discard({ attemptId })
    const undone = await app.api.history.undo({ through: null, latest: null })
    expect(undone).toMatchObject([{ kind: 'practiceDiscarded', data: { title: 'Keluarga Asep' } }])
    expect((await practice().resume({ attemptId })).attemptId).toBe(attemptId)
  })

  test('a finished one stays', async () => {
    const { attemptId } = await practised(app.api, asep)
    await expect(practice().discard({ attemptId })).rejects.toMatchObject({ code: 'ATTEMPT_FINISHED' })
  })
})

describe('guided', () => {
  test('tells for each answer whether it is right and what decides it; that it told is an event', async () => {
    const attemptId = await start('guided')
    const decision = asep.decisions.find(({ question, member }) => question === 'tinja' || member === null)!
    const deeds = interview(asep, { [decision.question]: decision.wrong ?? '9' })
    const { seq, elapsed } = await record(attemptId, 0, deeds)
    const { question } = decision
    const told = await practice().feedback({ attemptId, after: seq, elapsed, question, entry: null })
    expect(told).toMatchObject({
      compared: { question, right: asep.record.values[question] },
      variable: decision.variable,
      seq: seq + 1,
    })
    expect(told.compared!.mistake).not.toBeNull()
    expect(told.decisions).toContainEqual(decision)
    expect((await practice().resume({ attemptId })).events.at(-1)).toMatchObject({ kind: 'shown-right', question })
  })

  test('of a person by whoever was recorded as them; of nobody it has nothing to say', async () => {
    const attemptId = await start('guided')
    const { seq, elapsed } = await record(attemptId, 0, [
      ...interview(asep),
      { kind: 'member-added', entry: 'entry-lain' },
      { kind: 'answered', question: 'nama', entry: 'entry-lain', from: '', to: 'Tetangga' },
    ])
    const key = asep.record.members[0]!.key
    const ask = { attemptId, elapsed, question: 'jenis_kelamin' }
    const told = await practice().feedback({ ...ask, after: seq, entry: `entry-${key}` })
    expect(told.compared).toMatchObject({ member: key, mistake: null })
    const other = await practice().feedback({ ...ask, after: told.seq, entry: 'entry-lain' })
    expect(other).toMatchObject({ compared: null, decisions: [] })
  })

  test('only guided: nothing is told in practice or in an examination', async () => {
    for (const mode of ['practice', 'exam'] as const) {
      const attemptId = await start(mode)
      const asking = practice().feedback({ attemptId, after: 0, elapsed: 0, question: 'lantai', entry: null })
      await expect(asking).rejects.toMatchObject({ code: 'NOT_GUIDED' })
    }
  })
})

describe('an examination', () => {
  test('has one try, also where it was thrown away', async () => {
    const attemptId = await start('exam')
    await practice().discard({ attemptId })
    await expect(start('exam')).rejects.toMatchObject({ code: 'EXAMINED_BEFORE', data: { attemptId } })
    expect((await listed()).isExamined).toBe(true)
    await start('practice')
  })

  test('ends with its time: what came in time is kept, the rest refused, and it can be finished', async () => {
    const attemptId = await start('exam')
    const { timeLimit } = await practice().resume({ attemptId })
    expect(timeLimit).toBe((await listed()).examinationTime)
    const late = practice().record({
      attemptId,
      after: 0,
      deeds: [
        { elapsed: timeLimit! - 1, deed: found('1') },
        { elapsed: timeLimit! + 1, deed: floor('3') },
      ],
    })
    await expect(late).rejects.toMatchObject({ code: 'TIME_OVER', data: { seq: 1, timeLimit } })
    await practice().finish({ attemptId, after: 1, elapsed: timeLimit! + 20 })
    const result = await practice().result({ attemptId })
    expect(result).toMatchObject({ isOverTime: true, mode: 'exam' })
    expect(result.events.map(({ kind }) => kind)).toEqual(['answered', 'finished'])
  })
})

test('mastery follows from what was finished: nothing to say at first, then the wrong one is the weakest', async () => {
  const before = await practice().mastery({ who: me })
  expect(before).toHaveLength(39)
  expect(before.every(({ mastery, attempts }) => mastery === null && attempts === 0)).toBe(true)

  for (let time = 0; time < 4; time++) await practised(app.api, asep, { wrong: { lantai: '1' } })
  const mastery = new Map((await practice().mastery({ who: me })).map(one => [one.variable as string, one]))
  const { variable: ofFloor } = (
    await practice().result({ attemptId: (await lastAttempt()).attemptId })
  ).score.variables.find(({ isRight }) => isRight === false)!
  expect(mastery.get(ofFloor)).toMatchObject({ attempts: 4 })
  expect(mastery.get(ofFloor)!.mastery).toBeLessThan(0.3)
  expect(mastery.get('K12')!.mastery).toBeGreaterThan(0.7)
})

const lastAttempt = async () => (await practice().attempts({ who: me, limit: 1 }))[0]!

describe('in a class', () => {
  beforeEach(async () => {
    const persons = [...people(30), ...people(1, { role: 'instructor' })]
    const { result } = await runToEnd(await app.api.roster.check({ file: aRosterFile(persons) }))
    await runToEnd(await app.api.roster.import({ checkId: result.checkId, withdrawGone: false }))
    const searchId = 'cari' as SearchId
    await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
    await app.api.allocation.adopt({ searchId })
  })

  const theClass = async () => {
    const { id: classId } = (await app.api.schedule.classes()).find(({ tier }) => tier === 2)!
    const { members } = await app.api.schedule.classDetail({ classId })
    return { classId, members }
  }

  test('attempts are each one’s own; the most frequent wrong value stands beside the right one', async () => {
    const { classId, members } = await theClass()
    const [ani, budi, cici] = members.map(({ participantId }) => ({ participantId }))
    await practised(app.api, asep, { who: ani!, wrong: { atap: '8' } })
    await practised(app.api, asep, { who: budi!, wrong: { atap: '8', lantai: '1' } })
    await practised(app.api, asep, { who: cici!, wrong: { atap: '7' } })
    await practised(app.api, asep, { who: { participantId: null, classId }, wrong: { atap: '8' } })
    await practised(app.api, asep, { wrong: { dinding: '7' } })

    expect((await listed('keluarga-asep', ani)).attempts).toBe(1)
    expect((await listed('keluarga-asep', { participantId: null, classId })).attempts).toBe(1)
    expect((await listed()).attempts).toBe(1)
    const { people: count, attempts, mistakes } = await practice().classMistakes({ classId })
    expect({ count, attempts }).toEqual({ count: 30, attempts: 4 })
    expect(mistakes[0]).toMatchObject({
      attempts: 4,
      wrong: 4,
      most: { question: 'atap', recorded: '8', right: asep.record.values['atap'], times: 3, title: 'Keluarga Asep' },
    })
    expect(mistakes[1]).toMatchObject({ wrong: 1, most: { question: 'lantai', times: 1 } })
    expect(mistakes[2]).toMatchObject({ wrong: 0, most: null })
  })

  test('cases are chosen for it, in order; undone and redone; the same again is no change', async () => {
    const { classId } = await theClass()
    expect(await practice().classCases({ classId })).toEqual([])
    await practice().chooseClassCases({ classId, caseIds: ['keluarga-budiono', 'keluarga-asep', 'keluarga-budiono'] })
    await practice().chooseClassCases({ classId, caseIds: ['keluarga-asep'] })
    await practice().chooseClassCases({ classId, caseIds: ['keluarga-asep'] })
    const undo = () => app.api.history.undo({ through: null, latest: null })
    expect(await undo()).toMatchObject([{ kind: 'practiceCasesChosen', data: { count: 1 } }])
    expect(await practice().classCases({ classId })).toEqual(['keluarga-budiono', 'keluarga-asep'])
    await undo()
    expect(await practice().classCases({ classId })).toEqual([])
    await app.api.history.redo()
    expect(await practice().classCases({ classId })).toEqual(['keluarga-budiono', 'keluarga-asep'])
    await expect(practice().chooseClassCases({ classId, caseIds: ['keluarga-asep', 'hilang'] })).rejects.toMatchObject({
      code: 'CASE_GONE',
      data: { cases: ['hilang'] },
    })
  })

  test('rehearsing puts no search and no import out of date', async () => {
    const searchId = 'lagi' as SearchId
    await runToEnd(await app.api.allocation.search({ searchId, seed: 2 }))
    const { classId } = await theClass()
    await practice().chooseClassCases({ classId, caseIds: ['keluarga-asep'] })
    await practice().discard({ attemptId: await start() })
    await expect(app.api.allocation.adopt({ searchId })).resolves.not.toThrow()
  })

  test.each(['xlsx', 'csv'] as const)(
    'scores go out as %s: marked LATIHAN, and nothing that was typed',
    async format => {
      const { classId, members } = await theClass()
      const [ani] = members
      const { attemptId } = await practised(app.api, asep, {
        who: { participantId: ani!.participantId },
        wrong: { alamat_domisili: 'JALAN RAHASIA 99' },
      })
      expect(JSON.stringify(await practice().result({ attemptId }))).toContain('JALAN RAHASIA 99')
      await practised(app.api, budiono)
      const file = await practice().scoresFile({ format, language: 'id', of: { kind: 'class', classId } })
      const text = await textOf(file)
      expect(file.name).toBe(`LATIHAN nilai.${format}`)
      expect(text).toHaveLength(2)
      expect(text[1]).toMatch(/^LATIHAN;/)
      expect(text[1]).toContain(`;${ani!.name};`)
      expect(text[1]).toContain(';Keluarga Asep;')
      expect(text.join()).not.toContain('RAHASIA')
      for (const { values } of asep.record.members) expect(text.join()).not.toContain(values['nik'])
      const everybody = await practice().scoresFile({ format, language: 'id', of: { kind: 'everybody' } })
      expect((await textOf(everybody)).slice(1)).toEqual([
        expect.stringContaining(`;${ani!.name};`),
        expect.stringContaining(';Saya;'),
      ])
    },
  )
})

/** Either format as lines. */
async function textOf(file: File): Promise<string[]> {
  if (file.name.endsWith('.csv')) return (await file.text()).replace('\uFEFF', '').trimEnd().split('\r\n')
  const { Sheets, SheetNames } = XLSX.read(await file.arrayBuffer())
  return XLSX.utils.sheet_to_csv(Sheets[SheetNames[0]!]!, { FS: ';' }).trimEnd().split('\n')
}
