import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConflicts, resolveConflict } from '#central/conflicts/conflicts'
import { decisionPacket } from '#central/conflicts/decisions'
import { makeEnrolmentCode } from '#central/devices/devices'
import { loadCertificate } from '#central/http/certificate'
import { latestPlan } from '#central/plans/take-plan'
import type { Draft } from '#contract/exchange'
import { sql } from '#main/database/sql'
import { aPacket, aRecord, anAttendance } from '../builders/a-packet.ts'
import { makeReportedTraining } from '../builders/a-reported-training.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'
import { aCentre, anEnrolledDevice, centreKeys, now, receiptOf, type TestCentre } from './a-centre.ts'
import { aServer } from './a-server.ts'

const passphrase = 'kata sandi uji'
const folder = mkdtempSync(join(tmpdir(), 'gladi-tls-'))
const certificate = await loadCertificate(null, folder, now)

let centre: TestCentre
let server: Awaited<ReturnType<typeof aServer>>
let national: App
let province: App

beforeAll(async () => {
  centre = await aCentre()
  server = await aServer(centre, { tls: certificate })
  national = startApp()
  province = startApp()
  await makeReportedTraining(national, null)
})
afterAll(async () => {
  for (const app of [national, province]) await app.close()
  await server.close()
  await centre.store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The workspace's device is one of the centre's (`00`) or of a province's from now on. */
async function enrol({ api }: App, provinceCode: string) {
  const { code } = await makeEnrolmentCode(centre.store, { provinceCode, name: 'Laptop', now })
  await api.exchange.saveServer({ address: server.address, certificate: certificate.fingerprint })
  expect(await api.exchange.enrol({ code })).toMatchObject({ centre: { name: 'Pusat' } })
}

const sendPlans = async (...provinceCodes: string[]) =>
  runToEnd(await national.api.planExchange.send({ provinceCodes }))

const plans = async () =>
  new Map((await national.api.planExchange.provinces())!.map(({ provinceCode, last }) => [provinceCode, last]))

async function arrived(provinceCode: string) {
  await expect.poll(async () => (await plans()).get(provinceCode)?.state).toBe('accepted')
}

const issued = async (provinceCode: string) =>
  (await centre.store.transaction({ role: 'centre', provinceCode }, db => latestPlan(db, provinceCode)))!

const asFile = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'paket.gladi')

const someoneIn = async ({ api }: App) => {
  const { id: classId, code } = (await api.schedule.classes()).find(one => one.code.startsWith('SULSEL'))!
  const { members } = await api.schedule.classDetail({ classId })
  return { code, participantId: members[0]!.participantId, name: members[0]!.name }
}

const rename = async (name: string) => {
  const { participantId } = await someoneIn(national)
  await national.api.roster.editPerson({ participantId, values: { name } })
}

async function reopen(app: App) {
  const home = join(app.folder, 'Gladi')
  await app.api.workspace.open({ path: join(home, readdirSync(home)[0]!), passphrase })
}

test('the national window sends the provinces’ plans, each once, and goes on after it was closed', async () => {
  await expect(sendPlans('73')).rejects.toMatchObject({ code: 'NOT_ENROLLED' })
  await enrol(national, '00')
  const { events } = await sendPlans('73', '51')
  expect(events.at(-1)).toEqual({ made: 2, of: 2 })
  await arrived('73')
  await arrived('51')
  const first = await issued('73')

  await sendPlans('73', '51')
  expect((await plans()).get('73')).toMatchObject({ sequence: 1, state: 'accepted' })
  expect((await national.api.exchange.state()).packets).toHaveLength(2)

  await rename('Ejaan Satu')
  const { port } = new URL(server.address)
  await server.close()
  await sendPlans('73')
  await expect.poll(async () => (await plans()).get('73')?.fault).toMatchObject({ kind: 'not-answering' })
  expect((await plans()).get('73')).toMatchObject({ state: 'waiting', nextTryAt: expect.any(String) })
  await rename('Ejaan Dua')
  await sendPlans('73')
  const { packets } = await national.api.exchange.state()
  expect(packets.filter(({ nextTryAt }) => nextTryAt !== null).map(({ header }) => header.sequence)).toEqual([4])
  await national.api.planExchange.stopSending()
  expect((await plans()).get('73')).toMatchObject({ state: 'waiting', nextTryAt: null })
  await sendPlans('73')
  await national.context.session
    .current()!
    .database.write(db =>
      db.run(sql`UPDATE exchange_packet SET next_try_at = '2025-01-01T00:00:00.000Z' WHERE next_try_at IS NOT NULL`),
    )
  national = await national.restart()
  server = await aServer(centre, { tls: certificate, port: Number(port) })
  await reopen(national)
  await arrived('73')
  // What was replaced before it arrived is not sent any more.
  expect((await national.api.exchange.state()).packets.map(({ state }) => state).sort()).toEqual([
    'accepted',
    'accepted',
    'accepted',
    'waiting',
  ])
  expect((await issued('73')).sha256).not.toBe(first.sha256)
})

test('a province hears of a newer plan, and takes it as it takes a file', async () => {
  const plan = await issued('73')
  await province.api.planExchange.createWorkspace({ file: asFile(plan.bytes), name: 'Laptop Makassar', passphrase })
  expect(await province.api.exchange.news()).toEqual({ fault: { kind: 'not-enrolled' } })
  expect((await province.api.exchange.state()).device.party.name).toBe('Laptop Makassar')
  await enrol(province, '73')
  const nothing = { plan: { is: 'in-use' }, decisions: 0 }
  expect(await province.api.exchange.news()).toEqual(nothing)
  await expect(province.api.exchange.offeredPlan()).rejects.toMatchObject({ code: 'PLAN_GONE' })

  await rename('Ejaan Tiga')
  await sendPlans('73')
  await arrived('73')
  const offer = { plan: { is: 'new', madeAt: now.toISOString() }, decisions: 0 }
  expect(await province.api.exchange.news()).toEqual(offer)
  // It came already: it is only asked whether it is still the latest.
  expect(await province.api.exchange.news()).toEqual(offer)
  expect(server.log().match(/GET \/api\/v1\/plan","status":200/g)).toHaveLength(1)
  const file = await province.api.exchange.offeredPlan()
  const previewed = await province.api.planExchange.preview({ file })
  if (previewed.is !== 'plan') throw new Error(previewed.is)
  expect(previewed.preview.changes.people.changed).toMatchObject([{ name: 'Ejaan Tiga', fields: ['name'] }])
  await province.api.planExchange.take({ file, state: previewed.preview.state, evenOlder: false })
  expect(await province.api.exchange.news()).toEqual(nothing)
  expect((await someoneIn(province)).name).toBe('Ejaan Tiga')

  await province.api.history.undo({ through: null, latest: null })
  expect(await province.api.exchange.news()).toEqual(offer)
})

async function report(minutes: number) {
  const { code, participantId } = await someoneIn(province)
  await province.api.attendance.setMinutes({ classCode: code, participantIds: [participantId], minutes })
  const { result } = await runToEnd<unknown, Draft | null>(await province.api.exchange.draft())
  const { packetId } = await province.api.exchange.keep({ draftId: result!.draftId })
  return (await runToEnd(await province.api.exchange.send({ packetId }))).result
}

/** Another laptop of the province told other minutes of the same person first. */
async function aConflict(minutes: { there: number; here: number }) {
  const { code, participantId } = await someoneIn(province)
  const other = await anEnrolledDevice(centre, { provinceCode: '73' })
  const body = anAttendance({ participantId, classCode: code, minutes: minutes.there })
  await receiptOf(centre, aPacket([aRecord({ id: `${participantId}:${code}`, body })], { device: other }).bytes)
  expect(await report(minutes.here)).toMatchObject({ state: 'partly', outcome: { conflict: 1 } })
  return (await openConflicts(centre.store)).at(-1)!
}

const decide = ({ provinceCode, id }: { provinceCode: string; id: string }, holds: 'held' | 'sent') =>
  resolveConflict(centre.store, { provinceCode, id, holds, by: 'Budi', now })

test('how the centre decided a conflict comes back over the network, once, and what is here is settled by it', async () => {
  await decide(await aConflict({ there: 90, here: 330 }), 'held')
  expect((await province.api.exchange.state()).open).toEqual({ conflicts: 1, refused: 0 })
  expect(await province.api.exchange.news()).toMatchObject({ decisions: 1 })
  expect(await province.api.exchange.news()).toMatchObject({ decisions: 0 })
  const { records } = await province.api.exchange.decisions()
  expect(records).toMatchObject([
    { holds: 'theirs', own: { minutes: 330 }, other: { minutes: 90 }, name: expect.any(String), decidedBy: 'Budi' },
  ])
  expect((await province.api.exchange.state()).open).toEqual({ conflicts: 0, refused: 0 })
  expect(await province.api.exchange.waiting()).toMatchObject({ attendance: { new: 0, changed: 0, again: 0 } })
  await province.api.exchange.readDecision({ id: records[0]!.id })
  expect(await province.api.exchange.decisions()).toEqual({ records: [], total: 0 })
  expect(await report(331)).toMatchObject({ state: 'accepted' })
})

test('the same comes as a file, again and again without harm, and is believed only of the centre that is known', async () => {
  const { code, participantId } = await someoneIn(province)
  const other = await anEnrolledDevice(centre, { provinceCode: '73' })
  const body = anAttendance({ participantId, classCode: code, minutes: 12 })
  const id = `${participantId}:${code}`
  await receiptOf(centre, aPacket([aRecord({ id, body, parent: 'ab'.repeat(32) })], { device: other }).bytes)
  // The other laptop's is to hold: what this one had accepted holds no more.
  await decide((await openConflicts(centre.store))[0]!, 'sent')
  const packetOf = async (part: Partial<TestCentre> = {}) => {
    const { store, keys } = { ...centre, ...part }
    return asFile(
      (await store.transaction({ role: 'centre', provinceCode: '73' }, db =>
        decisionPacket(db, { provinceCode: '73', keys, now }),
      ))!.bytes,
    )
  }
  const stranger = await centreKeys()
  expect(await province.api.exchange.openFile({ file: await packetOf({ keys: stranger }) })).toMatchObject({
    is: 'decisions-of-unknown',
  })
  const file = await packetOf()
  expect(await national.api.exchange.openFile({ file })).toEqual({ is: 'decisions-elsewhere' })
  expect(await province.api.exchange.openFile({ file })).toEqual({ is: 'decisions', fresh: 1 })
  expect(await province.api.exchange.openFile({ file })).toEqual({ is: 'decisions', fresh: 0 })
  expect((await province.api.exchange.decisions()).records).toMatchObject([
    { holds: 'theirs', own: { minutes: 331 }, other: { minutes: 12 } },
  ])
  expect(await province.api.exchange.waiting()).toMatchObject({ attendance: { changed: 0, again: 0 } })
  expect((await province.api.exchange.state()).packets.filter(({ header }) => header.kind === 'decision')).toHaveLength(
    2,
  )
  // What is corrected here afterwards follows what the centre decided.
  expect(await report(332)).toMatchObject({ state: 'accepted' })
})

test('where nobody answers, that is what is said', async () => {
  await server.close()
  expect(await province.api.exchange.news()).toEqual({ fault: { kind: 'not-answering', host: '127.0.0.1' } })
  server = await aServer(centre, { tls: certificate })
})
