import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import type { SearchId } from '#contract/identifiers'
import { aPerson, aRosterFile, people } from '../builders/a-roster.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'
import { eventsOf } from '../main/handover/calendar-lines.ts'

const nik = (serial: number) => `730899010190${String(serial).padStart(4, '0')}`
const jayapura = { provinceCode: '91', regencyCode: '9103' }
const roster = [
  ...people(45, { districtName: 'Libureng' }),
  ...Array.from({ length: 20 }, (_, index) =>
    aPerson({
      externalId: null,
      nik: nik(index),
      phone: `0812000001${10 + index}`,
      email: `orang${index}@contoh.invalid`,
    }),
  ),
  ...people(25, jayapura),
  ...people(20, { role: 'instructor' }),
  ...people(2, { role: 'instructor', ...jayapura }),
]

let app: App
beforeAll(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
  const { result } = await runToEnd(await app.api.roster.check({ file: aRosterFile(roster) }))
  await runToEnd(await app.api.roster.import({ checkId: result.checkId, withdrawGone: false }))
  await adoptPlan()
})
afterAll(() => app.close())

async function adoptPlan() {
  const searchId = 'cari' as SearchId
  await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
  await app.api.allocation.adopt({ searchId })
}

async function importMore(persons: typeof roster) {
  const { result } = await runToEnd(await app.api.roster.check({ file: aRosterFile(persons) }))
  await runToEnd(await app.api.roster.import({ checkId: result.checkId, withdrawGone: false }))
}

async function handOver(recipients: string[], withNumbers = false) {
  const making = await app.api.handover.makeFolder({ recipients, language: 'id', withNumbers })
  const { result, events } = await runToEnd(making)
  const file = await app.api.handover.takeFolder({ folderId: result.folderId })
  return { file, result, events, entries: unzipSync(new Uint8Array(await file.arrayBuffer())) }
}

const stateOf = async (recipient: string) => {
  const found = await app.api.handover.recipients()
  return found!.recipients.find(one => one.recipient === recipient)!
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

test('the centre and every province with classes are listed, nobody has got anything', async () => {
  const found = await app.api.handover.recipients()
  expect(found).toMatchObject({ planNumber: 1 })
  expect(found!.recipients.map(({ recipient }) => recipient)).toEqual(['pusat', '73', '91'])
  expect(await stateOf('73')).toMatchObject({ people: 65, withoutEmail: 45, handedOver: null })
  expect((await stateOf('91')).withoutLink).toBe((await stateOf('91')).classes)
})

test("a province's folder has files that open, with its people only and their numbers masked", async () => {
  const { file, result, entries } = await handOver(['73'])
  expect(file.name).toBe('Sulawesi Selatan rencana 1.zip')
  expect(Object.keys(entries).length).toBe(result.files)
  const folder = 'Sulawesi Selatan'

  const book = XLSX.read(entries[`${folder}/Daftar hadir ${folder}.xlsx`], { type: 'array' })
  const classes = (await stateOf('73')).classes
  expect(book.SheetNames).toHaveLength(classes + 1)
  const rows = book.SheetNames.slice(1).flatMap(name =>
    XLSX.utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1, defval: '' }).slice(6),
  )
  expect(rows).toHaveLength(65)
  expect(rows.filter(row => row[4] === '•••• •••• •••• 0007' && row[5] === '0812 •••• •117')).toHaveLength(1)

  const plan = XLSX.read(entries[`${folder}/Rencana ${folder}.xlsx`], { type: 'array' })
  expect(plan.SheetNames).toEqual(['Ringkasan', 'Kelas', 'Anggota', 'Belum punya kelas'])
  const everything = Object.entries(entries).map(([name, bytes]) =>
    name.endsWith('.xlsx') ? cellsOf(bytes) : text(bytes),
  )
  expect(everything.join('\n')).not.toMatch(/\d{16}|08120000/)
  expect(everything.join('\n')).not.toContain('Jayapura')

  expect(eventsOf(text(entries[`${folder}/Jadwal ${folder}.ics`]))).toHaveLength(classes + 1)
  expect(text(entries[`${folder}/Zoom ${folder}.csv`]).trim().split('\n')).toHaveLength(21)
  expect(text(entries[`${folder}/Pesan WhatsApp ${folder}.txt`]).match(/Yth\./g)).toHaveLength(classes)
  expect(Object.keys(entries).filter(name => name.includes('/Kalender tiap kelas/'))).toHaveLength(classes)
  expect(text(entries[`${folder}/Baca dulu.txt`])).toContain('45 orang tanpa e-mail')
})

const cellsOf = (bytes: Uint8Array) => {
  const book = XLSX.read(bytes, { type: 'array' })
  return book.SheetNames.map(name => XLSX.utils.sheet_to_csv(book.Sheets[name]!)).join('\n')
}

test('an instructor has a calendar with the class that is taught and the one gone to before', async () => {
  const { entries } = await handOver(['73'])
  const [first] = Object.entries(entries).filter(([name]) => name.includes('/Kalender tiap Innas/'))
  const codes = eventsOf(text(first![1])).map(event => event['SUMMARY'])
  expect(codes).toHaveLength(2)
  expect(codes.filter(code => code!.includes('INNAS'))).toHaveLength(1)
})

test('whole numbers go out only when asked for, and that is remembered', async () => {
  const { entries } = await handOver(['73'], true)
  const folder = 'Sulawesi Selatan'
  expect(cellsOf(entries[`${folder}/Daftar hadir ${folder}.xlsx`]!)).toContain(nik(7))
  expect((await stateOf('73')).handedOver).toMatchObject({ withNumbers: true })
  const { changes } = await app.api.history.changes({ before: null, limit: 1 })
  expect(changes).toMatchObject([{ kind: 'fullFolderMade', isRecorded: false, data: { name: folder } }])
  expect(JSON.stringify(changes)).not.toMatch(/\d{16}/)
})

test('all go in one ZIP, with a step for each', async () => {
  const { file, events, entries } = await handOver(['pusat', '73', '91'])
  expect(file.name).toBe('Uji rencana 1.zip')
  expect(events.at(-1)).toEqual({ made: 3, of: 3 })
  expect([...new Set(Object.keys(entries).map(name => name.split('/')[0]))]).toEqual([
    'Pusat',
    'Sulawesi Selatan',
    'Papua',
  ])
  expect(Object.keys(entries)).toContain('Pusat/Untuk program lain/members.csv')
})

test('what was handed over is current until something changes that the recipient has', async () => {
  await handOver(['73', '91'])
  expect((await stateOf('73')).handedOver).toMatchObject({ planNumber: 1, isCurrent: true, withNumbers: false })
  const { result } = await runToEnd(await app.api.roster.check({ file: aRosterFile(people(1, jayapura)) }))
  await runToEnd(await app.api.roster.import({ checkId: result.checkId, withdrawGone: false }))
  expect((await stateOf('91')).handedOver?.isCurrent).toBe(false)
  expect((await stateOf('73')).handedOver?.isCurrent).toBe(true)

  await app.api.history.undo({ through: null, latest: null })
  expect((await stateOf('91')).handedOver?.isCurrent).toBe(true)
  await app.api.history.redo()
  await handOver(['91'])
  expect((await stateOf('91')).handedOver?.isCurrent).toBe(true)
  await app.api.history.undo({ through: null, latest: null })
  expect((await stateOf('91')).handedOver?.isCurrent).toBe(false)
  expect((await stateOf('73')).handedOver?.isCurrent).toBe(true)
})

test('looking at numbers of people changes nothing that was handed over', async () => {
  await handOver(['73', '91'])
  await importMore(people(1, jayapura))
  const sort = { column: 'name', descending: false } as const
  const order = { filter: {}, sort, columns: ['nik' as const], language: 'id' as const }
  await app.api.roster.exportPeople({ ...order, format: 'csv', withNumbers: true })
  expect((await stateOf('73')).handedOver?.isCurrent).toBe(true)
})

test('what changes while folders are made, or is done again later, counts as changed since', async () => {
  const making = await app.api.handover.makeFolder({ recipients: ['73', '91'], language: 'id', withNumbers: false })
  const { result } = await runToEnd(making)
  await importMore(people(1, jayapura))
  await app.api.handover.takeFolder({ folderId: result.folderId })
  expect((await stateOf('91')).handedOver?.isCurrent).toBe(false)
  expect((await stateOf('73')).handedOver?.isCurrent).toBe(true)

  await app.api.history.undo({ through: null, latest: null })
  await handOver(['73', '91'])
  await app.api.history.redo()
  expect((await stateOf('91')).handedOver?.isCurrent).toBe(false)
  expect((await stateOf('73')).handedOver?.isCurrent).toBe(true)
})

test('people are counted where they sit, as the folders hold them', async () => {
  const [before, other] = [await stateOf('73'), await stateOf('91')]
  const classes = await app.api.schedule.classes()
  const [from, to] = ['73', '91'].map(code => classes.find(one => one.tier === 2 && one.division === code)!)
  const { members } = await app.api.schedule.classDetail({ classId: from!.id })
  await app.api.classEdits.movePeople({ participantIds: [members[0]!.participantId], classId: to!.id })
  expect((await stateOf('73')).people).toBe(before.people - 1)
  expect((await stateOf('91')).people).toBe(other.people + 1)
  await app.api.history.undo({ through: null, latest: null })
})

test("rooms that get links, and a newer plan, make every recipient's files old", async () => {
  await handOver(['73'])
  const training = await app.api.training.get()
  const rooms = [{ name: 'Zoom 1', link: 'https://contoh.invalid/1', meetingId: '8', passcode: 'x', host: null }]
  await app.api.training.save({ ...training, tiers: { 1: training.tiers[1], 2: { ...training.tiers[2], rooms } } })
  expect((await stateOf('73')).handedOver?.isCurrent).toBe(false)
  await handOver(['73'])
  expect((await stateOf('73')).handedOver?.isCurrent).toBe(true)
  await adoptPlan()
  expect((await stateOf('73')).handedOver).toMatchObject({ planNumber: 1, isCurrent: false })
})

test('a message that was copied is remembered, until it would say something else', async () => {
  const first = (await app.api.handover.messages({ recipient: '73', language: 'id' }))[0]!
  expect(first).toMatchObject({ copied: null })
  await app.api.handover.messageCopied({ classId: first.classId, language: 'id' })
  const again = (await app.api.handover.messages({ recipient: '73', language: 'id' }))[0]!
  expect(again.copied?.isCurrent).toBe(true)

  const training = await app.api.training.get()
  await app.api.training.save({ ...training, name: 'Nama baru' })
  const renamed = (await app.api.handover.messages({ recipient: '73', language: 'id' }))[0]!
  expect(renamed.text).toContain('*Nama baru*')
  expect(renamed.copied?.isCurrent).toBe(false)
})

test('a folder is taken once, and one that is given up is not there', async () => {
  const making = await app.api.handover.makeFolder({ recipients: ['73'], language: 'id', withNumbers: false })
  const { result } = await runToEnd(making)
  await app.api.handover.takeFolder({ folderId: result.folderId })
  await expect(app.api.handover.takeFolder({ folderId: result.folderId })).rejects.toMatchObject({
    code: 'FOLDER_GONE',
  })

  const abandoned = await app.api.handover.makeFolder({ recipients: ['73', '91'], language: 'id', withNumbers: false })
  const before = (await stateOf('91')).handedOver
  await abandoned.return()
  expect((await stateOf('91')).handedOver).toEqual(before)
})

test('single files are made alone, for a class too', async () => {
  const how = { language: 'id', withNumbers: false } as const
  const zoom = await app.api.handover.recipientFile({ recipient: '73', file: 'zoom', ...how })
  expect(zoom.name).toBe('Zoom Sulawesi Selatan.csv')
  const [one] = await app.api.handover.classLists({ recipient: '73' })
  const calendar = await app.api.handover.classFile({ classId: one!.classId, file: 'calendar', ...how })
  expect(calendar.name).toBe(`${one!.code}.ics`)
  expect(eventsOf(await calendar.text())).toHaveLength(1)
  const attendance = await app.api.handover.classFile({ classId: one!.classId, file: 'attendance', ...how })
  expect(XLSX.read(await attendance.arrayBuffer(), { type: 'array' }).SheetNames).toEqual(['Kelas', one!.code])
  expect(await app.api.handover.classLists({ classId: one!.classId })).toEqual([one])
  expect(JSON.stringify(one)).not.toMatch(/\d{16}/)
})

test('settings tell how many instructors there are, and teach, in each province', async () => {
  const counts = await app.api.training.instructors()
  expect(counts.map(({ provinceCode, instructors }) => [provinceCode, instructors])).toEqual([
    ['73', 20],
    ['91', 2],
  ])
  expect(counts[0]!.teaching).toBe((await stateOf('73')).classes)
})

test('without a plan there is nobody to hand anything to', async () => {
  const empty = startApp()
  await empty.api.workspace.create({ name: 'Kosong', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
  expect(await empty.api.handover.recipients()).toBeNull()
  const how = { language: 'id', withNumbers: false } as const
  await expect(empty.api.handover.recipientFile({ recipient: '73', file: 'plan', ...how })).rejects.toMatchObject({
    code: 'NO_PLAN',
  })
  await empty.close()
})
