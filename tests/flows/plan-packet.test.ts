import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { unzipSync } from 'fflate/browser'
import type { PlanPreview } from '#domain/exchange/plan-preview'
import type { ParticipantId } from '#domain/roster/participant'
import { sql } from '#main/database/sql'
import { findDevice } from '#main/exchange/device-repository'
import { findCompanionCard } from '#main/plan-packet/companion-repository'
import { resultRecords } from '#main/plan-packet/companion-results'
import { toPlanRecords } from '#main/plan-packet/plan-records'
import { caseLibrary } from '#main/practice/case-library'
import { practised } from '../builders/a-rehearsal.ts'
import { theSettings } from '../builders/an-item.ts'
import { aDevice, aPacket, aRecord } from '../builders/a-packet.ts'
import { aPlan } from '../builders/a-plan.ts'
import { makeReportedTraining } from '../builders/a-reported-training.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'

const passphrase = 'kata sandi uji'
const theCase = (await caseLibrary(join(import.meta.dirname, '../../resources'))).get('keluarga-asep')!
const aTest = theSettings({ kind: 'single' })

let centre: App
let province: App
beforeAll(async () => {
  centre = startApp()
  await makeReportedTraining(centre, null)
})
afterAll(() => centre.close())
beforeEach(() => {
  province = startApp()
})
afterEach(() => province.close())

async function packetFor(...provinceCodes: string[]) {
  await runToEnd(await centre.api.planExchange.make({ provinceCodes }))
  return await centre.api.planExchange.madeFile()
}

function aPlanOfSomebody(to: { role: 'province'; provinceCode: string }) {
  const device = aDevice({ role: 'centre', provinceCode: null })
  return new File([new Uint8Array(aPacket(toPlanRecords(aPlan(), 1), { device, kind: 'plan', to }).bytes)], 'x.gladi')
}

async function openProvince() {
  const file = await packetFor('73')
  await province.api.planExchange.createWorkspace({ file, name: 'Sulsel', passphrase })
  return file
}

async function previewOf(file: File): Promise<PlanPreview> {
  const previewed = await province.api.planExchange.preview({ file })
  expect(previewed.is).toBe('plan')
  return (previewed as { preview: PlanPreview }).preview
}

async function update(file: File) {
  const { state } = await previewOf(file)
  await province.api.planExchange.take({ file, state, evenOlder: false })
}

const classOf = async ({ api }: App) => (await api.schedule.classes()).find(({ code }) => code.startsWith('SULSEL'))!
const membersOf = async (app: App) => (await app.api.schedule.classDetail({ classId: (await classOf(app)).id })).members

describe('a province that begins with the centre’s plan', () => {
  test('is told what is in it, and then has its own people, classes and nobody else’s', async () => {
    const file = await packetFor('73')
    expect(file.name).toMatch(/^rencana-73-\d+\.gladi$/)
    expect(await province.api.planExchange.inspect({ file })).toMatchObject({
      is: 'plan',
      provinceCode: '73',
      trainingName: 'Uji',
      people: 41,
    })
    await province.api.planExchange.createWorkspace({ file, name: 'Sulsel', passphrase })

    expect(await province.api.roster.summary()).toMatchObject({ companions: 40, instructors: 1 })
    expect((await classOf(province)).id).toBe((await classOf(centre)).id)
    expect(await membersOf(province)).toEqual(await membersOf(centre))
    expect((await province.api.history.changes({ before: null, limit: 1 })).changes[0]).toMatchObject({
      kind: 'planTaken',
      data: { new: 41 },
    })
  })

  test('gets another only of the centre that it knows, of its own province, and not an older one by mistake', async () => {
    const first = await openProvince()
    const ofBali = await packetFor('51')
    expect(await province.api.planExchange.preview({ file: ofBali })).toMatchObject({ reason: 'other-province' })

    const theirs = aPlanOfSomebody({ role: 'province', provinceCode: '73' })
    expect(await province.api.planExchange.preview({ file: theirs })).toMatchObject({
      is: 'unknown-sender',
      fingerprint: expect.stringMatching(/^(\d{4} ){5}\d{4}$/),
    })

    await rename(centre, 'Nama Baru')
    await update(await packetFor('73'))
    const old = await previewOf(first)
    expect(old.isOlder).toBe(true)
    const order = { file: first, state: old.state }
    await expect(province.api.planExchange.take({ ...order, evenOlder: false })).rejects.toMatchObject({
      code: 'OLDER',
    })
    await province.api.planExchange.take({ ...order, evenOlder: true })
    expect((await membersOf(province)).map(({ name }) => name)).not.toContain('Nama Baru')
  })

  test('is told what the next one changes and what of its own it overrides; attendance of who is gone stays', async () => {
    await openProvince()
    const [first, second, third] = await membersOf(province)
    const { code } = await classOf(province)
    await province.api.attendance.setMinutes({
      classCode: code,
      participantIds: [first!.participantId],
      minutes: 300,
    })
    await rename(province, 'Ejaan Sini', second!.participantId)
    await centre.api.roster.withdraw({ participantIds: [first!.participantId] })
    await rename(centre, 'Ejaan Pusat', third!.participantId)

    const file = await packetFor('73')
    const preview = await previewOf(file)
    expect(preview).toMatchObject({
      isOlder: false,
      isUnchanged: false,
      changes: {
        people: {
          new: [],
          gone: [{ id: first!.participantId }],
          changed: expect.arrayContaining([{ id: third!.participantId, name: 'Ejaan Pusat', fields: ['name'] }]),
        },
        classes: { changed: [{ code, left: [{ id: first!.participantId }], joined: [], time: null }] },
      },
      edits: [{ kind: 'person', person: { name: 'Ejaan Sini' }, fields: ['name'] }],
      left: { people: [{ id: first!.participantId, attendance: 1 }], classes: [] },
    })

    await province.api.planExchange.take({ file, state: preview.state, evenOlder: false })
    expect(await membersOf(province)).toEqual(await membersOf(centre))
    const attended = await province.api.attendance.classDetail({ classCode: code })
    expect(JSON.stringify(attended)).toContain(first!.participantId)
    expect(await previewOf(file)).toMatchObject({ isUnchanged: true, edits: [] })

    await province.api.history.undo({ through: null, latest: null })
    expect((await membersOf(province)).map(({ participantId }) => participantId)).toContain(first!.participantId)
    expect((await previewOf(file)).isUnchanged).toBe(false)
  })
})

test('a province with people of its own takes no plan over them', async () => {
  await province.api.workspace.create({ name: 'Sendiri', role: 'provinsi', provinceCode: '73', passphrase })
  await province.api.roster.addPerson({
    values: { name: 'Orang Sini', externalId: 'X-1', role: 'companion', provinceCode: '73', regencyCode: '7308' },
  })
  const file = await packetFor('73')
  const before = await province.api.planExchange.preview({ file })
  if (before.is !== 'unknown-sender') throw new Error(before.is)
  await province.api.exchange.trust({ party: before.party })
  expect(await province.api.planExchange.preview({ file })).toMatchObject({ reason: 'own-people', people: 1 })
})

test('plans of several provinces are one ZIP, and one that did not change is the same packet again', async () => {
  const both = await packetFor('73', '51')
  const files = unzipSync(new Uint8Array(await both.arrayBuffer()))
  expect(Object.keys(files).sort()).toEqual([
    expect.stringMatching(/^rencana-51-\d+\.gladi$/),
    expect.stringMatching(/^rencana-73-\d+\.gladi$/),
  ])
  const again = await packetFor('73')
  expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(files[again.name]!))).toBe(true)
  expect(await centre.api.planExchange.provinces()).toMatchObject([
    { provinceCode: '51', people: 23, last: { sequence: expect.any(Number) } },
    { provinceCode: '73', last: { sequence: expect.any(Number) } },
  ])
})

describe('a companion with a card', () => {
  let companion: App
  beforeEach(async () => {
    companion = startApp()
    await openProvince()
    const { designId } = await province.api.assessment.addDesign({ ...aTest, items: { A: ['I01-A1'], B: [] } })
    expect(designId).toBeTruthy()
  })
  afterEach(() => companion.close())

  const cardOf = async (participantId: ParticipantId) =>
    province.api.companion.cards({ participantIds: [participantId] })

  async function open(card: File) {
    await companion.api.planExchange.createWorkspace({ file: card, name: 'Latihan saya', passphrase })
  }

  test('practises and takes the test in a workspace of their own; the results join and count in the province', async () => {
    const [somebody] = await membersOf(province)
    const { participantId, name } = somebody!
    const card = await cardOf(participantId)
    expect(await companion.api.planExchange.inspect({ file: card })).toMatchObject({ is: 'card', name, designs: 1 })
    await open(card)
    expect((await companion.api.workspace.state()).open?.role).toBe('pendamping')

    const { right, counted } = await practised(companion.api, theCase, { wrong: { lantai: '8' } })
    const [test] = await companion.api.assessment.takeable({ participantId: null })
    const { sittingId } = await companion.api.assessment.start({
      designId: test!.designId,
      occasion: 'post',
      participantId: null,
    })
    await companion.api.assessment.finish({ sittingId })
    expect(await companion.api.companion.state()).toMatchObject({ name, rehearsals: 1, tests: 1, last: null })

    const results = await companion.api.companion.results()
    expect(Buffer.from(await results.arrayBuffer()).toString('latin1')).toMatch(/^age-encryption/)
    const received = await province.api.companion.receive({ file: results })
    expect(received).toMatchObject({ is: 'received', participantId, name, counts: { accepted: 2 }, notTaken: [] })

    expect(await province.api.readiness.person({ participantId })).toMatchObject({
      record: { practice: { best: [{ percent: (100 * right) / counted }] }, post: { percent: 0 } },
    })
    const who = { participantId }
    expect(await province.api.practice.attempts({ who, limit: 5 })).toMatchObject([
      { title: theCase.title, isReceived: true, score: { right, counted } },
    ])
    const { id: classId } = await classOf(province)
    expect(await province.api.practice.classMistakes({ classId })).toMatchObject({ attempts: 1 })
    const waiting = await province.api.exchange.waiting()
    expect(waiting.rehearsal.new).toBe(1)

    const again = await province.api.companion.receive({ file: results })
    if (received.is !== 'received' || again.is !== 'received') throw new Error('not received')
    expect(Buffer.from(await again.receipt.arrayBuffer())).toEqual(Buffer.from(await received.receipt.arrayBuffer()))
    expect(await companion.api.companion.takeReceipt({ file: received.receipt })).toEqual({
      is: 'taken',
      counts: { accepted: 2 },
    })
    expect((await companion.api.companion.state())?.last).toMatchObject({ state: 'accepted' })

    await practised(companion.api, theCase)
    const second = await province.api.companion.receive({ file: await companion.api.companion.results() })
    expect(second).toMatchObject({ counts: { accepted: 1, duplicate: 2 } })
  })

  test('speaks for themselves alone: a card used on two computers, or somebody else’s results, are not taken', async () => {
    const [one, other] = await membersOf(province)
    const card = await cardOf(one!.participantId)
    await open(card)
    await practised(companion.api, theCase)
    expect(await province.api.companion.receive({ file: await companion.api.companion.results() })).toMatchObject({
      counts: { accepted: 1 },
    })

    const thief = startApp()
    await thief.api.planExchange.createWorkspace({ file: card, name: 'Lain', passphrase })
    expect(await province.api.companion.receive({ file: await thief.api.companion.results() })).toEqual({
      is: 'card-in-use',
    })
    await thief.close()

    // One record of somebody else's among their own, signed with the right key: that one alone is refused, with a sentence.
    const ofCompanion = companion.context.session.current()!.database
    await practised(companion.api, theCase)
    const { keys, party } = ofCompanion.read(findDevice)!
    const own = ofCompanion.read(db => resultRecords(db, findCompanionCard(db)!))
    const foreign = own.map(record => {
      const { kind, id, body } = record
      return id === own.at(-1)!.id
        ? aRecord({ kind, id, body: { ...body, participantId: other!.participantId } })
        : record
    })
    const to = { role: 'province', provinceCode: '73' } as const
    const { bytes } = aPacket(foreign, { device: { keys, party }, kind: 'rehearsal', to, sequence: 9 })
    const mixed = new File([new Uint8Array(bytes)], 'latihan.gladi')
    expect(await province.api.companion.receive({ file: mixed })).toMatchObject({
      is: 'received',
      counts: { duplicate: 1, refused: 1 },
      notTaken: [{ reason: 'other-person', sentence: 'Catatan ini menyebut orang lain, bukan pemilik kartunya.' }],
    })
    expect(await province.api.practice.attempts({ who: { participantId: other!.participantId }, limit: 5 })).toEqual([])

    await companion.context.session
      .current()!
      .database.write(db => db.run(sql`UPDATE companion_card SET participant_id = ${other!.participantId}`))
    expect(await province.api.companion.receive({ file: await companion.api.companion.results() })).toEqual({
      is: 'unknown-card',
    })
  })
})

/** Whoever it is, or the first of the class. */
async function rename(app: App, name: string, id?: ParticipantId) {
  const participantId = id ?? (await membersOf(app))[0]!.participantId
  await app.api.roster.editPerson({ participantId, values: { name } })
}
