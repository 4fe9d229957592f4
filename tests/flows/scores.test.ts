import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DesignId } from '#contract/assessment'
import type { CheckedScoreFile, ScoreFileId } from '#contract/assessment-scores'
import type { CheckId, SearchId } from '#contract/identifiers'
import type { Item } from '#domain/assessment/item'
import type { ParticipantId } from '#domain/roster/participant'
import { shippedItems } from '#main/item-library'
import { theSettings } from '../builders/an-item.ts'
import { aPerson, aRosterFile, people } from '../builders/a-roster.ts'
import {
  aGoogleFormsFile,
  aMoodleFile,
  aScoreSheet,
  aTotalSheet,
  aZoomPollFile,
  type Taker,
} from '../builders/score-files.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'

let app: App
let designId: DesignId
const bank = shippedItems(join(import.meta.dirname, '../../resources'))
const ofForm = (form: 'A' | 'B'): Item[] =>
  bank.filter(item => item.form === form && item.answer.kind === 'single').slice(0, 5)
const items = ofForm('A')
const siti = { name: 'Siti Aminah', nik: '7300000101900001', phone: '081200000001' }

beforeAll(async () => {
  app = startApp()
  app.context.now = () => new Date('2025-03-05T10:00:00Z')
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
  const persons = [
    ...people(20).map((person, place) => ({
      ...person,
      name: `Orang ${place + 1}`,
      email: `orang${place + 1}@contoh.id`,
    })),
    aPerson({ ...siti, email: null }),
    aPerson({ name: 'Ani Lestari' }),
    aPerson({ name: 'Siti Aminah', nik: '7300000101900002', phone: '081200000002' }),
    ...people(1, { role: 'instructor' }),
    ...people(21, { provinceCode: '51', regencyCode: '5103' }).map((person, place) => ({
      ...person,
      name: place === 0 ? 'Ani Lestari' : `Warga ${place}`,
    })),
    ...people(1, { role: 'instructor', provinceCode: '51', regencyCode: '5103' }),
  ]
  const { result } = await runToEnd(await app.api.roster.check({ file: aRosterFile(persons) }))
  await runToEnd(await app.api.roster.import({ checkId: result.checkId, withdrawGone: false }))
  const searchId = 'cari' as SearchId
  await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
  await app.api.allocation.adopt({ searchId })
  designId = await aDesign('Tes akhir')
})
afterAll(() => app.close())

const scores = () => app.api.assessmentScores

async function aDesign(name: string): Promise<DesignId> {
  const named = { A: items.map(({ id }) => id), B: ofForm('B').map(({ id }) => id) }
  return (await app.api.assessment.addDesign({ ...theSettings({ name }), items: named })).designId
}

/** So many items right, the others wrong. */
function answersOf(right: number) {
  return Object.fromEntries(
    items.map(({ id, answer }, place) => {
      if (answer.kind !== 'single') return [id, '']
      return [id, answer.options.find(({ fraction }) => (fraction === 1) === place < right)!.key]
    }),
  )
}

const at = '2025-02-27T08:30:00Z'
const taker = (number: number, right = number % 6): Taker => ({
  name: `Orang ${number}`,
  email: `orang${number}@contoh.id`,
  at,
  answers: answersOf(right),
})
const takers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, place) => taker(from + place))

async function check(...files: File[]): Promise<{ checkId: CheckId; files: CheckedScoreFile[] }> {
  return (await runToEnd(await scores().check({ designId, files }))).result
}

const results = async (occasion: 'pre' | 'post') => {
  const [planned] = (await app.api.schedule.classes()).filter(
    ({ tier, provinceCode }) => tier === 2 && provinceCode === '73',
  )
  const takersOf = await app.api.assessment.takers({ designId, classId: planned!.id })
  return Object.fromEntries(takersOf.flatMap(one => (one[occasion] ? [[one.name, one[occasion].percent]] : [])))
}

/** Codes of the classes in which somebody of the name is. */
const classesOf = async (name: string) =>
  (await app.api.roster.findPeople({ text: name, limit: 9 })).rows.map(({ classCode }) => classCode!)

const personId = async (nik: string) => {
  const found = app.context.session
    .current()!
    .database.read(db => db.one<{ id: string }>({ text: 'SELECT id FROM participant WHERE nik = ?', params: [nik] }))
  return found!.id as ParticipantId
}

describe('files of four programs', () => {
  const renamed: Taker = { ...taker(9), name: 'Orang Sembilan', email: '' }
  const unknown: Taker = { name: 'Xaverius Qomarudin', at, answers: answersOf(2) }
  const files = () => [
    aGoogleFormsFile(items, [...takers(1, 5), { name: 'Siti Aminah', at, answers: answersOf(4) }]),
    aZoomPollFile(items, [...takers(6, 8), renamed, unknown], 'post-test_PollReport.csv'),
    aMoodleFile(items, takers(10, 12)),
    aScoreSheet(items, [...takers(13, 15), { ...taker(16), nik: siti.nik, name: 'Siti Aminah', email: '' }]),
  ]

  test('are read, and said of each what it is and what would become of its rows', async () => {
    const { checkId, files: checked } = await check(...files())
    expect(
      checked.map(({ source, occasion, why, taken, ambiguous, unknown: strangers, setAside, rows, obstacle }) => [
        [source, occasion, why, obstacle],
        [rows, taken, ambiguous, strangers, setAside],
      ]),
    ).toEqual([
      [
        ['google-forms', 'post', 'name', null],
        [6, 5, 1, 0, 0],
      ],
      [
        ['zoom-poll', 'post', 'name', null],
        [5, 3, 0, 2, 0],
      ],
      [
        ['moodle', 'post', 'name', null],
        [4, 3, 0, 0, 1],
      ],
      [
        ['sheet', 'post', 'name', null],
        [4, 4, 0, 0, 0],
      ],
    ])
    expect(new Set(checked.map(({ classCode }) => classCode)).size).toBe(1)
    await scores().discard({ checkId })
  })

  test('are saved at once; who is certain has a result, others wait', async () => {
    const { checkId } = await check(...files())
    const saved = await scores().import({ checkId })
    expect(saved).toMatchObject({ files: 4, taken: 15, waiting: 3, setAside: 1 })
    expect(Object.keys(await results('post'))).toHaveLength(15)
    expect(await results('post')).toMatchObject({ 'Orang 1': 20, 'Orang 5': 100, 'Orang 6': 0, 'Orang 10': 80 })
  })

  test('the same file is not taken twice', async () => {
    const [google] = files()
    const { files: checked } = await check(google!)
    expect(checked[0]!.obstacle).toEqual({ kind: 'same', fileName: google!.name })
  })

  test('numbers of people who wait leave main masked', async () => {
    const file = aTotalSheet(
      ['NIK', 'Nama', 'Telepon', 'Nilai'],
      [['7300000101909999', 'Tanpa Dikenal', '081299998888', 80]],
      'nilai post-test susulan.xlsx',
    )
    const { checkId } = await check(file)
    await scores().import({ checkId })
    const { rows } = await scores().waiting({ designId })
    const told = rows.find(({ clue }) => clue.name === 'Tanpa Dikenal')!
    expect(told.clue).toMatchObject({ nik: '•••• •••• •••• 9999', phone: '0812 •••• •888' })
    expect(JSON.stringify(rows)).not.toContain('081299998888')
    await app.api.history.undo({ through: null, latest: null })
  })

  test('two people of one name: one is chosen, which can be taken back and done again', async () => {
    const { ambiguous, unknown: strangers, rows } = await scores().waiting({ designId })
    expect([ambiguous, strangers]).toEqual([1, 2])
    const [row] = rows
    expect(row).toMatchObject({ kind: 'ambiguous', why: 'same-name', clue: { name: 'Siti Aminah' }, points: 4 })
    expect(row!.candidates.map(({ name, agrees }) => [name, agrees])).toEqual([
      ['Siti Aminah', ['name']],
      ['Siti Aminah', ['name']],
    ])
    const has = await personId(siti.nik)
    expect(row!.candidates.flatMap(one => (one.hasResult ? [one.participantId] : []))).toEqual([has])
    await expect(scores().decide({ fileId: row!.fileId, row: row!.row, participantId: has })).rejects.toMatchObject({
      code: 'HAS_RESULT',
    })
    const participantId = await personId('7300000101900002')
    await scores().decide({ fileId: row!.fileId, row: row!.row, participantId })
    expect((await scores().waiting({ designId })).ambiguous).toBe(0)
    expect(Object.keys(await results('post'))).toHaveLength(15)
    expect((await scores().files({ designId })).find(({ fileId }) => fileId === row!.fileId)).toMatchObject({
      taken: 6,
      waiting: 0,
    })
    await app.api.history.undo({ through: null, latest: null })
    expect((await scores().waiting({ designId })).ambiguous).toBe(1)
    await app.api.history.redo()
    expect((await scores().waiting({ designId })).ambiguous).toBe(0)
  })

  test('nobody of the training is set aside, and remembered in the next file', async () => {
    const { rows } = await scores().waiting({ designId })
    const stranger = rows.find(({ clue }) => clue.name === unknown.name)!
    await scores().decide({ fileId: stranger.fileId, row: stranger.row, participantId: null })
    const again = aZoomPollFile(items, [...takers(6, 8), unknown], 'pre-test_PollReport.csv')
    const { files: checked } = await check(again)
    expect(checked[0]).toMatchObject({ occasion: 'pre', taken: 3, unknown: 0, setAside: 1 })
    expect(checked[0]!.problems.map(({ kind }) => kind)).toContain('nobody')
  })

  test('a file is removed with its results, and comes back with them', async () => {
    const [moodle] = (await scores().files({ designId })).filter(({ source }) => source === 'moodle')
    const before = await results('post')
    await scores().removeFile({ fileId: moodle!.fileId })
    expect(await results('post')).not.toHaveProperty('Orang 10')
    await app.api.history.undo({ through: null, latest: null })
    expect(await results('post')).toEqual(before)
  })

  test('a removed file is no longer there', async () => {
    await expect(scores().removeFile({ fileId: 'tidak ada' as ScoreFileId })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })
})

describe('what somebody says of a file', () => {
  test('is asked for where it does not say it itself', async () => {
    const file = aTotalSheet(
      ['Siapa', 'Hasil'],
      [
        ['Orang 17', 80],
        ['Orang 18', 105],
      ],
      'rekap.xlsx',
    )
    const { checkId, files } = await check(file)
    expect(files[0]!.obstacle).toEqual({ kind: 'columns', missing: ['person', 'score'] })
    const [mapped] = await scores().recheck({ checkId, file: 0, mapping: [{ is: 'name' }, { is: 'total' }] })
    expect(mapped).toMatchObject({ obstacle: { kind: 'no-occasion' }, rows: 2, taken: 1, setAside: 1 })
    const [ready] = await scores().recheck({ checkId, file: 0, occasion: 'pre' })
    expect(ready).toMatchObject({ obstacle: null, taken: 1, setAside: 1, possible: 100 })
    expect(ready!.problems).toMatchObject([{ row: 3, column: 'Hasil', kind: 'above', text: '105' }])
    await scores().import({ checkId })
    expect(await results('pre')).toMatchObject({ 'Orang 17': 80 })
  })

  test('of which class it is decides whom of two of one name a bare name is', async () => {
    const file = aTotalSheet(['Nama', 'Nilai'], [['Ani Lestari', 70]], 'pretest susulan kelas.xlsx')
    const { checkId, files } = await check(file)
    expect(files[0]).toMatchObject({ classCode: null, taken: 0, ambiguous: 1 })
    const [first, second] = await classesOf('Ani Lestari')
    const [chosen] = await scores().recheck({ checkId, file: 0, classCode: first! })
    expect(chosen).toMatchObject({ classCode: first, classWhy: null, taken: 1, ambiguous: 0 })
    // What is said next keeps it.
    expect(await scores().recheck({ checkId, file: 0, zone: 'WIT' })).toMatchObject([{ classCode: first, taken: 1 }])
    expect(await scores().recheck({ checkId, file: 0, classCode: null })).toMatchObject([{ classCode: null, taken: 0 }])
    const named = aTotalSheet(['Nama', 'Nilai'], [['Ani Lestari', 70]], `pretest ${second}.xlsx`)
    const { files: again } = await check(named)
    expect(again[0]).toMatchObject({ classCode: second, classWhy: 'name', taken: 1, ambiguous: 0 })
  })

  test('is remembered for the next file with the same headers', async () => {
    const { files } = await check(aTotalSheet(['Siapa', 'Hasil'], [['Orang 19', 70]], 'rekap pretest 2.xlsx'))
    expect(files[0]).toMatchObject({ obstacle: null, occasion: 'pre', taken: 1 })
  })

  test('who has a result already, and who is twice in a file, is told', async () => {
    const file = aTotalSheet(
      ['Nama', 'Nilai', 'Waktu'],
      [
        ['Orang 17', 90, '2025-02-27 09:00:00'],
        ['Orang 20', 40, '2025-02-27 09:30:00'],
        ['Orang 20', 60, '2025-02-27 08:00:00'],
      ],
      'pretest susulan.xlsx',
    )
    const { files } = await check(file)
    expect(files[0]).toMatchObject({ rows: 3, taken: 1, setAside: 2 })
    expect(files[0]!.problems).toMatchObject([
      { row: 2, kind: 'has-result' },
      { row: 4, kind: 'twice', data: { counted: 3 } },
    ])
  })

  test('a photograph is no file of scores', async () => {
    const { files } = await check(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2])], 'foto.csv'))
    expect(files[0]!.obstacle).toMatchObject({ kind: 'unreadable', fault: 'not-a-spreadsheet', seems: 'PNG' })
  })

  test('another change of the test meanwhile: nothing is saved before it was looked at again', async () => {
    const { checkId } = await check(aTotalSheet(['Nama', 'Nilai'], [['Orang 18', 70]], 'pretest 3.xlsx'))
    await app.api.assessment.enterScore({
      designId,
      occasion: 'pre',
      participantId: await personId(siti.nik),
      points: 7,
      possible: 10,
    })
    await expect(scores().import({ checkId })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    await scores().recheck({ checkId, file: 0 })
    expect(await scores().import({ checkId })).toMatchObject({ taken: 1 })
  })
})
