import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckedReport } from '#contract/attendance'
import type { SearchId } from '#contract/identifiers'
import type { ClassMember, ListedClass } from '#contract/schedule'
import { aRosterFile, people } from '../builders/a-roster.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'

let app: App
let classes: ListedClass[]
/** Of SULSEL-01 and SULSEL-02: people of different names, then everybody called Siti Aminah. */
let one: ClassMember[]
let two: ClassMember[]

beforeAll(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
  const file = aRosterFile([
    ...people(6, { name: 'Siti Aminah' }),
    ...people(40),
    ...people(1, { role: 'instructor', name: 'Ratna Sari' }),
    ...people(1, { role: 'instructor', name: 'Made Wirawan' }),
  ])
  const { result } = await runToEnd(await app.api.roster.check({ file }))
  await runToEnd(await app.api.roster.import({ checkId: result.checkId, withdrawGone: false }))
  const searchId = 'cari-1' as SearchId
  await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
  await app.api.allocation.adopt({ searchId })
  classes = await app.api.schedule.classes()
  one = await membersOf('SULSEL-01')
  two = await membersOf('SULSEL-02')
})
afterAll(() => app.close())

async function membersOf(code: string) {
  const { members } = await app.api.schedule.classDetail({ classId: classes.find(found => found.code === code)!.id })
  const isSiti = ({ name }: ClassMember) => name === 'Siti Aminah'
  return [...members.filter(member => !isSiti(member)), ...members.filter(isSiti)]
}

const header = 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,In Waiting Room'
const row = (name: string, join = '08:00', leave = '15:30', day = '02/27/2025') =>
  `${name},,${day} ${join}:00,${day} ${leave}:00,1,Yes,No`
const aReport = (rows: string[], name = 'participants.csv') => new File([[header, ...rows].join('\r\n')], name)

const check = async (...files: File[]) => (await runToEnd(await app.api.attendance.check({ files }))).result
const detail = (classCode = 'SULSEL-01') => app.api.attendance.classDetail({ classCode })
const listed = async (code = 'SULSEL-01') =>
  (await app.api.attendance.classes()).classes.find(found => found.code === code)!
const minutesOf = async ({ participantId }: ClassMember, code?: string) =>
  (await detail(code)).people.find(person => person.participantId === participantId)?.minutes
const undo = () => app.api.history.undo({ through: null, latest: null })
const obstacles = (reports: CheckedReport[]) => reports.map(({ obstacle }) => obstacle?.kind ?? null)

test('a class without a report has none; nobody is absent', async () => {
  expect(await listed()).toMatchObject({ files: 0, doubts: 0, present: 0, absent: 0, at: null })
  expect((await detail()).people.every(({ minutes }) => minutes === null)).toBe(true)
})

describe('a report of a class', () => {
  test('is shown before it is saved, with its class proposed, and its rows taken or set aside', async () => {
    const rows = [
      row(one[0]!.name),
      row(`SULSEL-01_${one[1]!.name}`, '08:00', '10:00'),
      row(`SULSEL-01_${one[1]!.name}`, '09:00', '11:00'),
      row('Siti Aminah'),
      row('iPad'),
      row(one[2]!.name, '09:00', '08:00'),
      row('Ratna Sari'),
    ]
    const { checkId, reports } = await check(
      aReport(rows, 'Kelas SULSEL-01.csv'),
      new File(['%PDF-1.7'], 'catatan.csv'),
    )
    expect(reports).toMatchObject([
      {
        classCode: 'SULSEL-01',
        why: 'file-name',
        zone: 'WITA',
        dayOrder: 'month-first',
        obstacle: null,
        rows: 7,
        taken: 6,
        setAside: 1,
        problems: [{ row: 7, kind: 'leave-before-join' }],
        ambiguous: 1,
        unknown: 1,
      },
      { obstacle: { kind: 'unreadable' } },
    ])
    expect(await listed()).toMatchObject({ files: 0 })
    expect(await app.api.attendance.save({ checkId })).toMatchObject({ files: 1, classes: ['SULSEL-01'], doubts: 2 })
  })

  test('gives everybody of the class their minutes, 0 to who was not there, and nothing to who is in doubt', async () => {
    expect(await minutesOf(one[0]!)).toBe(450)
    expect(await minutesOf(one[1]!)).toBe(180)
    expect(await minutesOf(one[2]!)).toBe(0)
    expect(await minutesOf(one.at(-1)!)).toBe(0)
    expect(await listed()).toMatchObject({ files: 1, doubts: 2, present: 1, partly: 1, absent: one.length - 2 })
    const { names } = await detail()
    expect(names.map(({ kind, why }) => [kind, why])).toEqual([
      ['certain', null],
      ['certain', null],
      ['ambiguous', 'same-name'],
      ['unknown', null],
      ['certain', null],
    ])
  })

  test('a doubt is decided, which counts at once, is remembered and can be undone', async () => {
    const siti = (await detail()).names.find(({ kind }) => kind === 'ambiguous')!
    const [chosen, other] = siti.candidates
    const decision = { classCode: 'SULSEL-01', key: siti.key }
    await app.api.attendance.decide({ ...decision, participantId: chosen!.participantId })
    expect(await listed()).toMatchObject({ doubts: 1, present: 2 })
    await undo()
    expect(await listed()).toMatchObject({ doubts: 2, present: 1 })
    await app.api.history.redo()
    await app.api.attendance.decide({ ...decision, participantId: other!.participantId })
    const people = new Map((await detail()).people.map(person => [person.participantId, person.minutes]))
    expect([people.get(chosen!.participantId), people.get(other!.participantId)]).toEqual([0, 450])

    await app.api.attendance.decide({ classCode: 'SULSEL-01', key: 'ipad', participantId: null })
    expect(await listed()).toMatchObject({ doubts: 0 })
    await app.api.attendance.forget({ classCode: 'SULSEL-01', key: 'ipad' })
    expect(await listed()).toMatchObject({ doubts: 1 })
    await undo()
  })

  test('is refused a second time, also as another kind of file; a restart counts together with it', async () => {
    const again = [row(one[3]!.name, '08:00', '09:00')]
    const restart = aReport(again, 'SULSEL-01 lanjutan.csv')
    const copy = new File([[header, ...again].join('\n'), '\n'], 'SULSEL-01 salinan.csv')
    const { checkId, reports } = await check(restart, copy)
    expect(reports[0]).toMatchObject({ obstacle: null, filesBefore: 1 })
    expect(reports[1]!.obstacle).toEqual({ kind: 'same', fileName: 'SULSEL-01 lanjutan.csv' })
    await app.api.attendance.save({ checkId })
    expect(await minutesOf(one[3]!)).toBe(60)
    expect(await minutesOf(one[0]!)).toBe(450)
  })

  test('is taken out again with its minutes, and brought back by an undo', async () => {
    const report = (await detail()).reports.find(({ fileName }) => fileName.includes('lanjutan'))!
    await app.api.attendance.removeReport({ id: report.id })
    expect(await minutesOf(one[3]!)).toBe(0)
    await undo()
    expect(await minutesOf(one[3]!)).toBe(60)
  })
})

describe('a report that says too little, or what cannot be', () => {
  test('is chosen a class; of another day, empty or of another program it is refused, each with its reason', async () => {
    const { checkId, reports } = await check(
      aReport([row('Tamu')], 'a.csv'),
      aReport([row('Tamu', '08:00', '09:00', '02/26/2025')], 'SULSEL-02.csv'),
      aReport([], 'SULSEL-02 kosong.csv'),
      aReport([row('')], 'SULSEL-02 tanpa nama.csv'),
      new File(['Kode;Isi\r\nA;1'], 'barang.csv'),
      new File([], 'kosong.csv'),
      aReport([row(one[3]!.name, '08:00', '09:00')], 'SULSEL-01 lagi.csv'),
    )
    const kinds = ['no-class', 'other-date', 'empty', 'empty', 'columns', 'unreadable', 'same']
    expect(obstacles(reports)).toEqual(kinds)
    expect(reports[1]!.obstacle).toMatchObject({ days: ['2025-02-26'], classDay: '2025-02-27' })
    await expect(app.api.attendance.save({ checkId })).rejects.toMatchObject({ code: 'NOTHING_TO_SAVE' })
    const chosen = await app.api.attendance.recheck({ checkId, report: 0, classCode: 'SULSEL-02' })
    expect(chosen[0]).toMatchObject({ classCode: 'SULSEL-02', why: null, obstacle: null })
    await app.api.attendance.discard({ checkId })
    await expect(app.api.attendance.recheck({ checkId, report: 0 })).rejects.toMatchObject({ code: 'CHECK_GONE' })
  })

  test('has its columns pointed out once, and the next one like it is understood', async () => {
    const rows = ['Orang;Datang;Pulang', `${two[0]!.name};27/02/2025 08.00;27/02/2025 15.30`]
    const { checkId, reports } = await check(new File([rows.join('\n')], 'SULSEL-02 lain.csv'))
    expect(reports[0]).toMatchObject({ obstacle: { kind: 'columns' }, columns: ['Orang', 'Datang', 'Pulang'] })
    const mapping = { name: 0, join: 1, leave: 2 }
    expect(await app.api.attendance.recheck({ checkId, report: 0, mapping })).toMatchObject([
      { obstacle: null, classCode: 'SULSEL-02', dayOrder: 'day-first', taken: 1 },
    ])
    await app.api.attendance.save({ checkId })
    const next = await check(
      new File([[rows[0], 'Orang 0;27/02/2025 08.00;27/02/2025 09.00'].join('\n')], 'SULSEL-02.csv'),
    )
    expect(next.reports[0]).toMatchObject({ obstacle: null, mapping })
  })

  test('whose clock is another zone’s is read in that zone', async () => {
    const rows = two.slice(1, 6).map(({ name }) => row(name, '07:00', '14:30'))
    const { checkId, reports } = await check(aReport(rows, 'SULSEL-02 WIB.csv'))
    expect(reports[0]).toMatchObject({ zone: 'WIB' })
    const [asWita] = await app.api.attendance.recheck({ checkId, report: 0, zone: 'WITA' })
    expect(asWita).toMatchObject({ zone: 'WITA', obstacle: null })
    await app.api.attendance.recheck({ checkId, report: 0, zone: 'WIB' })
    await app.api.attendance.save({ checkId })
    expect(await minutesOf(two[1]!, 'SULSEL-02')).toBe(450)
  })
})

test('somebody in two classes at once is told of in both', async () => {
  const { checkId } = await check(aReport([row(one[0]!.name)], 'SULSEL-02 tamu.csv'))
  await app.api.attendance.save({ checkId })
  const guest = (await detail('SULSEL-02')).names.find(({ why }) => why === 'other-class')!
  const { participantId } = one[0]!
  expect(guest.candidates.map(person => person.participantId)).toContain(participantId)
  await app.api.attendance.decide({ classCode: 'SULSEL-02', key: guest.key, participantId })
  const [here, there] = await Promise.all([detail('SULSEL-01'), detail('SULSEL-02')])
  expect(here.people.find(person => person.participantId === participantId)).toMatchObject({ alsoIn: ['SULSEL-02'] })
  expect(there.people.find(person => person.participantId === participantId)).toMatchObject({
    isMember: false,
    alsoIn: ['SULSEL-01'],
  })
})

test('minutes said by hand stay whatever reports come, until they are taken back', async () => {
  const absent = one[4]!
  const ids = { classCode: 'SULSEL-01', participantIds: [absent.participantId] }
  await app.api.attendance.setMinutes({ ...ids, minutes: 450 })
  const { checkId } = await check(aReport([row(absent.name, '08:00', '08:30')], 'SULSEL-01 sore.csv'))
  await app.api.attendance.save({ checkId })
  expect(await minutesOf(absent)).toBe(450)
  expect(await listed()).toMatchObject({ byHand: 1 })
  await app.api.attendance.setMinutes({ ...ids, minutes: null })
  expect(await minutesOf(absent)).toBe(30)
  await undo()
  expect(await minutesOf(absent)).toBe(450)
})

test('thresholds are settings; what was counted by others is counted anew', async () => {
  const { present } = await listed()
  await app.api.attendance.setThresholds({ present: 0.4, partly: 0.1 })
  expect((await app.api.attendance.classes()).thresholds).toEqual({ present: 0.4, partly: 0.1 })
  expect((await listed()).present).toBe(present + 1)
  await undo()
  expect((await listed()).present).toBe(present)
  await expect(app.api.attendance.setThresholds({ present: 0.2, partly: 0.5 })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})

test('every change has its sentence, without undoing all is as before the first report', async () => {
  const { changes } = await app.api.history.changes({ before: null, limit: 50 })
  const first = changes.findLast(({ kind }) => kind.startsWith('attendance'))!
  await app.api.history.undo({ through: first.id, latest: null })
  expect(await listed()).toMatchObject({ files: 0, doubts: 0, present: 0, partly: 0, absent: 0, byHand: 0, at: null })
})
