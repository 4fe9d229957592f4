import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { chunkBytes } from '#contract/central'
import type { Draft } from '#contract/exchange'
import { sql } from '#main/database/sql'
import { encryptPacket } from '#packet/encrypted-packet'
import { openPacket, readRecords } from '#packet/read-packet'
import { aPacket } from '../builders/a-packet.ts'
import { aFaultyServer } from '../builders/a-faulty-server.ts'
import { makeReportedProvince } from '../builders/a-reported-training.ts'
import { designId } from '../builders/reports.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'

let app: App
let server: Awaited<ReturnType<typeof aFaultyServer>>
/** A reported province as it was made once, for each test to begin with. */
let reported: string

beforeAll(async () => {
  const maker = startApp()
  await makeReportedProvince(maker, 30)
  await maker.context.session.close()
  reported = maker.folder
})
afterAll(() => rmSync(reported, { recursive: true, force: true }))

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gladi-exchange-'))
  cpSync(reported, folder, { recursive: true })
  app = startApp(folder)
  await openAgain()
  server = await aFaultyServer()
})
afterEach(async () => {
  await app.close()
  await server.close()
})

async function openAgain() {
  const home = join(app.folder, 'Gladi')
  await app.api.workspace.open({ path: join(home, readdirSync(home)[0]!), passphrase: 'kata sandi uji' })
}

const database = () => app.context.session.current()!.database

async function enrol() {
  const { address, certificate } = server
  await app.api.exchange.saveServer({ address, certificate })
  return await app.api.exchange.enrol({ code: '73-BENAR' })
}

async function draft(): Promise<Draft> {
  const { result } = await runToEnd<unknown, Draft | null>(await app.api.exchange.draft())
  return result!
}

async function keep() {
  return (await app.api.exchange.keep({ draftId: (await draft()).draftId })).packetId
}

const send = async (packetId: string) => (await runToEnd(await app.api.exchange.send({ packetId }))).result

const waits = async () =>
  Object.values(await app.api.exchange.waiting()).reduce(
    (sum, { new: added, changed, gone, again }) => sum + added + changed + gone + again,
    0,
  )

const file = (bytes: Uint8Array, name = 'paket.gladi') => new File([new Uint8Array(bytes)], name)

const someone = () =>
  database().read(db => db.one<{ id: string }>(sql`SELECT id FROM participant ORDER BY id LIMIT 1`))!.id

const setMinutes = (minutes: number) =>
  database().write(db =>
    db.run(sql`
      INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
      VALUES (${someone()}, 'UJI-01', ${minutes}, 390, 'hand', '2025-02-27T09:00:00.000Z')
      ON CONFLICT DO UPDATE SET minutes = excluded.minutes
    `),
  )

/** Enough that cannot be compressed for a packet of several pieces. */
const addLongAnswers = () =>
  database().write(db => {
    for (let attempt = 2; attempt < 402; attempt++) {
      const responses = JSON.stringify([randomBytes(1400).toString('base64')])
      db.run(sql`
        INSERT INTO test_result (id, design_id, occasion, participant_id, attempt, form, taken_at, source, responses,
                                 points_taken, points_possible, percent_taken)
        VALUES (${`panjang ${attempt}`}, ${designId}, 'post', ${someone()}, ${attempt}, 'A', '2025-02-27T09:00:00.000Z',
                'sheet', ${responses}, 1, 2, 50)
      `)
    }
  })

test('a device enrols with a code, shows what it would send, sends it, and is told what came of it', async () => {
  expect(await app.api.exchange.state()).toMatchObject({ role: 'province', server: null, centres: [], packets: [] })
  expect(await enrol()).toMatchObject({ centre: { name: 'Pusat', role: 'centre' } })
  const before = await waits()
  expect(before).toBeGreaterThan(100)
  const shown = await draft()
  expect(shown.classes.map(({ records }) => records).reduce((sum, one) => sum + one)).toBe(before)
  expect(shown.examples[0]).toMatchObject({ kind: 'attendance', why: 'new', classCode: 'SULSEL-01' })
  const checked = await runToEnd(await app.api.exchange.check({ draftId: shown.draftId }))
  expect(checked.result).toEqual({ counts: { accepted: before }, notTaken: [] })
  expect(server.centre.held.size).toBe(0)
  expect(await app.api.exchange.state()).toMatchObject({ packets: [] })

  const { packetId } = await app.api.exchange.keep({ draftId: shown.draftId })
  expect(await send(packetId)).toMatchObject({ state: 'accepted', outcome: { accepted: before }, fault: null })
  expect(server.centre.held.size).toBe(before)
  expect(await waits()).toBe(0)
  // Nothing is to be sent any more: that too comes to an end.
  expect(await send(packetId)).toMatchObject({ state: 'accepted' })
  expect((await runToEnd(await app.api.exchange.draft())).result).toBeNull()
  const { server: known } = await app.api.exchange.state()
  expect(known).toMatchObject({ isEnrolled: true, seenAt: expect.any(String) })
})

test('a packet whose line is cut goes on where it ended, also after the app was left, and arrives once', async () => {
  await enrol()
  await addLongAnswers()
  const packetId = await keep()
  server.troubles.cutAfter = { bytes: chunkBytes, times: 2 }
  expect(await send(packetId)).toMatchObject({
    state: 'waiting',
    tries: 1,
    fault: { kind: 'cut' },
    nextTryAt: expect.any(String),
  })
  app = await app.restart()
  await openAgain()
  expect(await send(packetId)).toMatchObject({ fault: { kind: 'cut' } })
  server.troubles.lostAnswers = 1
  expect(await send(packetId)).toMatchObject({ state: 'sent', fault: { kind: 'cut' } })
  expect(await send(packetId)).toMatchObject({ state: 'accepted' })
  const pieces = server.calls.filter(call => call.startsWith('POST /api/v1/uploads'))
  expect(pieces.length).toBe(Math.ceil((await app.api.exchange.state()).packets[0]!.bytes / chunkBytes) + 2)
  expect(server.calls.at(-1)).toContain('/receipt')
  expect(await waits()).toBe(0)
})

test('what is to go over the network goes by itself when the workspace is opened again', async () => {
  await enrol()
  const packetId = await keep()
  await server.hangUp()
  expect(await send(packetId)).toMatchObject({ state: 'waiting', fault: { kind: 'not-answering', host: '127.0.0.1' } })
  await database().write(db => db.run(sql`UPDATE exchange_packet SET next_try_at = '2025-01-01T00:00:00.000Z'`))
  await server.answer()
  app = await app.restart()
  await openAgain()
  await expect.poll(async () => (await app.api.exchange.state()).packets[0]!.state).toBe('accepted')
})

test('nothing is shown to a machine with another certificate, and both fingerprints are told', async () => {
  await enrol()
  const packetId = await keep()
  const wrong = 'ab'.repeat(32)
  await app.api.exchange.saveServer({ address: server.address, certificate: wrong })
  const calls = server.calls.length
  const presented = server.certificate.replaceAll(':', '').toLowerCase()
  const { fault, nextTryAt } = await send(packetId)
  expect(fault).toEqual({ kind: 'wrong-certificate', expected: wrong, presented, isByDate: false })
  expect(nextTryAt).toBeNull()
  expect(await app.api.exchange.tryServer({ address: server.address, certificate: null })).toEqual({
    fault: { kind: 'wrong-certificate', expected: null, presented, isByDate: false },
  })
  expect(server.calls.length).toBe(calls)
  await app.api.exchange.saveServer({ address: server.address, certificate: server.certificate })
  await expect.poll(async () => (await app.api.exchange.state()).packets[0]!.state).toBe('accepted')
})

const said = [
  ['full', { kind: 'server-full' }, true],
  ['often', { kind: 'too-often', seconds: 30 }, true],
  ['portal', { kind: 'not-gladi', status: 200 }, true],
  ['revoked', { kind: 'credential-refused' }, false],
  [
    'other-province',
    { kind: 'packet-refused', reason: 'other-province', sentence: 'Paket ini milik provinsi lain.' },
    false,
  ],
] as const

test('where the centre does not take a packet it waits, and is tried again by itself only if that passes', async () => {
  await enrol()
  const packetId = await keep()
  for (const [answer, fault, passes] of said) {
    server.troubles.answer = answer
    const sent = await send(packetId)
    expect(sent.fault).toEqual(fault)
    expect(sent.state).not.toBe('accepted')
    expect(sent.nextTryAt !== null && Date.parse(sent.nextTryAt) > Date.now()).toBe(passes)
  }
  server.troubles.answer = null
  expect(await send(packetId)).toMatchObject({ state: 'accepted', fault: null })
})

test('a wrong clock, a wrong code and a place where nobody is are told apart', async () => {
  const { address, certificate } = server
  server.troubles.clockMinutes = 61
  expect(await app.api.exchange.tryServer({ address, certificate })).toMatchObject({
    version: '1',
    clockAheadMinutes: 61,
  })
  await app.api.exchange.saveServer({ address, certificate })
  expect(await app.api.exchange.enrol({ code: '73-SALAH' })).toEqual({ fault: { kind: 'code-refused' } })
  const nowhere = await app.api.exchange.tryServer({ address: 'tidak-ada.invalid', certificate })
  expect(nowhere).toMatchObject({ fault: { kind: expect.stringMatching('name-not-found|no-network') } })
  await expect(app.api.exchange.saveServer({ address: 'http://pusat', certificate: null })).rejects.toMatchObject({
    code: 'NOT_AN_ADDRESS',
  })
  await expect(app.api.exchange.saveServer({ address, certificate: 'abc' })).rejects.toMatchObject({
    code: 'NOT_A_FINGERPRINT',
  })
  await enrol()
  const packetId = await keep()
  expect(await send(packetId)).toMatchObject({ state: 'accepted' })
  expect((await app.api.exchange.state()).clockAheadMinutes).toBe(61)
})

test('sending can be stopped, and is taken up when somebody says so', async () => {
  await enrol()
  const packetId = await keep()
  await server.hangUp()
  await send(packetId)
  await app.api.exchange.cancelSending({ packetId })
  expect((await app.api.exchange.state()).packets[0]).toMatchObject({ state: 'waiting', nextTryAt: null })
  await server.answer()
  expect(await send(packetId)).toMatchObject({ state: 'accepted' })
})

test('by file: packet out, receipt in, twice without harm; a receipt of a stranger is believed once its fingerprint is', async () => {
  const { centre } = server
  const packetId = await keep()
  const packet = await app.api.exchange.packetFile({ packetId, isEncrypted: false })
  expect(packet.name).toBe('hasil-73-1.gladi')
  const receipt = file(centre.receive(await packet.bytes()))
  expect(await app.api.exchange.openFile({ file: receipt })).toMatchObject({
    is: 'receipt-of-unknown',
    party: { role: 'centre' },
  })
  expect((await app.api.exchange.state()).packets[0]).toMatchObject({ state: 'sent', carrier: 'file' })
  await app.api.exchange.trust({ party: centre.device.party })
  expect(await app.api.exchange.openFile({ file: receipt })).toMatchObject({
    is: 'receipt',
    isNew: true,
    packet: { state: 'accepted' },
  })
  expect(await app.api.exchange.openFile({ file: receipt })).toMatchObject({ is: 'receipt', isNew: false })

  const cut = file((await receipt.bytes()).slice(0, -40))
  expect(await app.api.exchange.openFile({ file: cut })).toEqual({ is: 'fault', kind: 'truncated', line: null })
  const { device } = await app.api.exchange.state()
  const encrypted = file(await encryptPacket(await receipt.bytes(), device.party.recipient!))
  expect(await app.api.exchange.openFile({ file: encrypted })).toMatchObject({ is: 'receipt', isNew: false })
})

test('every file says what it is', async () => {
  const own = await app.api.exchange.packetFile({ packetId: await keep(), isEncrypted: false })
  expect(await app.api.exchange.openFile({ file: own })).toMatchObject({
    is: 'packet',
    isOwn: true,
    header: { kind: 'result' },
  })
  expect(await app.api.exchange.openFile({ file: file(aPacket().bytes) })).toMatchObject({
    is: 'packet',
    isOwn: false,
    isKnown: false,
  })
  const elsewhere = server.centre.receive(aPacket().bytes)
  await app.api.exchange.trust({ party: server.centre.device.party })
  expect(await app.api.exchange.openFile({ file: file(elsewhere) })).toEqual({ is: 'receipt-unknown-packet' })
  expect(await app.api.exchange.openFile({ file: file(Buffer.from('hai')) })).toMatchObject({
    is: 'fault',
    kind: 'not-a-packet',
  })
  const door = Buffer.from('Klik dua kali untuk membuka pelatihan di folder ini dengan Gladi.\n')
  expect(await app.api.exchange.openFile({ file: file(door) })).toEqual({ is: 'door' })
  await expect(
    app.api.exchange.packetFile({ packetId: crypto.randomUUID(), isEncrypted: false }),
  ).rejects.toMatchObject({
    code: 'PACKET_GONE',
  })
})

test('a conflict is kept with both contents until somebody says whose holds; a refusal until it is sent again', async () => {
  await enrol()
  await setMinutes(200)
  const id = `${someone()}:UJI-01`
  const other = aPacket([
    readRecords(
      openPacket(await (await app.api.exchange.packetFile({ packetId: await keep(), isEncrypted: false })).bytes()),
    ).find(record => record.id === id)!,
  ])
  server.centre.receive(other.bytes)
  await setMinutes(250)
  const packetId = await keep()
  expect(await send(packetId)).toMatchObject({ state: 'partly', outcome: { conflict: 1 } })
  const { records } = await app.api.exchange.notTaken({ status: 'conflict' })
  expect(records).toMatchObject([
    { id, reason: 'other-device', name: expect.any(String), own: { minutes: 250 }, held: { body: { minutes: 200 } } },
  ])
  const { receiver, kind } = records[0]!
  await app.api.exchange.decide({ receiver, kind, id, whose: 'mine' })
  expect((await app.api.exchange.state()).open).toEqual({ conflicts: 0, refused: 0 })
  expect(await app.api.exchange.waiting()).toMatchObject({ attendance: { again: 1 } })
  expect(await send(await keep())).toMatchObject({ state: 'accepted' })
  expect(server.centre.held.get(`attendance ${id}`)!.body).toMatchObject({ minutes: 250 })

  server.centre.refusing(record => record.id === id)
  await setMinutes(260)
  expect(await send(await keep())).toMatchObject({ state: 'partly', outcome: { refused: 1 } })
  expect(await app.api.exchange.notTaken({ status: 'refused' })).toMatchObject({
    total: 1,
    records: [{ reason: 'unknown-person' }],
  })
  expect(await waits()).toBe(0)
  server.centre.refusing(() => false)
  expect(await app.api.exchange.sendRefusedAgain()).toEqual({ records: 1 })
  expect(await send(await keep())).toMatchObject({ state: 'accepted' })
  expect(server.centre.held.get(`attendance ${id}`)!.body).toMatchObject({ minutes: 260 })
})

test('where what the centre holds is said to be right, ours is not sent until it changes, and follows it then', async () => {
  await enrol()
  await setMinutes(200)
  const id = `${someone()}:UJI-01`
  const bytes = await (await app.api.exchange.packetFile({ packetId: await keep(), isEncrypted: false })).bytes()
  server.centre.receive(aPacket([readRecords(openPacket(bytes)).find(record => record.id === id)!]).bytes)
  await setMinutes(250)
  await send(await keep())
  await app.api.exchange.decide({ receiver: 'centre', kind: 'attendance', id, whose: 'theirs' })
  expect(await waits()).toBe(0)
  await setMinutes(255)
  expect(await send(await keep())).toMatchObject({ state: 'accepted' })
  expect(server.centre.held.get(`attendance ${id}`)!.body).toMatchObject({ minutes: 255 })
})

test('a draft is sent once, and never after another packet came in between', async () => {
  const first = await draft()
  const second = await draft()
  await expect(app.api.exchange.keep({ draftId: first.draftId })).rejects.toMatchObject({ code: 'DRAFT_GONE' })
  await app.api.exchange.keep({ draftId: second.draftId })
  await expect(app.api.exchange.keep({ draftId: second.draftId })).rejects.toMatchObject({ code: 'DRAFT_GONE' })
  expect((await app.api.exchange.state()).packets).toHaveLength(1)
})

test('a code of another province is not taken', async () => {
  const elsewhere = startApp()
  await elsewhere.api.workspace.create({
    name: 'Aceh',
    role: 'provinsi',
    provinceCode: '11',
    passphrase: 'kata sandi uji',
  })
  const { address, certificate } = server
  await elsewhere.api.exchange.saveServer({ address, certificate })
  await expect(elsewhere.api.exchange.enrol({ code: '73-BENAR' })).rejects.toMatchObject({
    code: 'OTHER_PROVINCE',
    data: { provinceCode: '73' },
  })
  expect((await elsewhere.api.exchange.state()).server).toMatchObject({ isEnrolled: false })
  await elsewhere.close()
})

test('results go out as a workbook that explains itself and as CSV; nothing of them runs in a spreadsheet', async () => {
  const evil = '=HYPERLINK("http://jahat.invalid","klik")'
  await database().write(db => db.run(sql`UPDATE participant SET name = ${evil} WHERE id = ${someone()}`))
  const book = XLSX.read(await (await app.api.exchange.resultsFile({ format: 'xlsx', language: 'id' })).bytes())
  expect(book.SheetNames).toEqual(['Presensi', 'Hasil tes', 'Latihan', 'Keterangan'])
  const rows = book.SheetNames.map(name => XLSX.utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1 }))
  expect(rows.slice(0, 3).flatMap(table => table.slice(1)).length).toBe(await waits())
  expect(rows[3]!.map(row => row[1])).toEqual(expect.arrayContaining(['Menit hadir', 'Nilai tiap soal']))
  expect(Object.values(book.Sheets['Presensi']!).filter((cell: XLSX.CellObject) => cell.f !== undefined)).toEqual([])
  expect(rows[0]!.flat()).toContain(evil)

  const csv = await (await app.api.exchange.resultsFile({ format: 'csv', kind: 'attendance', language: 'id' })).text()
  expect(csv.split('\r\n')[0]).toBe(
    'participant_id,name,province,regency,class,class_attended,minutes,session_minutes,source,at',
  )
  expect(csv).toContain(`"'=HYPERLINK(`)
  expect(csv).not.toMatch(/(^|,)"?=/m)

  await keep()
  const packets = await (await app.api.exchange.packetsFile({ format: 'csv', language: 'id' })).text()
  expect(packets.trim().split('\r\n')).toHaveLength(2)
})

test('the centre’s own workspace reports nothing, and a companion’s has none of this', async () => {
  const centre = startApp()
  await centre.api.workspace.create({ name: 'Pusat', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
  expect((await runToEnd(await centre.api.exchange.draft())).result).toBeNull()
  expect(await centre.api.exchange.state()).toMatchObject({ role: 'centre', device: { party: { provinceCode: null } } })
  await centre.close()
  const companion = startApp()
  await companion.api.workspace.create({
    name: 'Saya',
    role: 'pendamping',
    provinceCode: null,
    passphrase: 'kata sandi uji',
  })
  await expect(companion.api.exchange.state()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await companion.close()
})
