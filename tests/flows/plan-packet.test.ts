import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { unzipSync } from 'fflate/browser'
import type { PlanPreview } from '#domain/exchange/plan-preview'
import type { ParticipantId } from '#domain/roster/participant'
import { toPlanRecords } from '#main/plan-packet/plan-records'
import { aDevice, aPacket } from '../builders/a-packet.ts'
import { aPlan } from '../builders/a-plan.ts'
import { makeReportedTraining } from '../builders/a-reported-training.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'

const passphrase = 'kata sandi uji'

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

/** Whoever it is, or the first of the class. */
async function rename(app: App, name: string, id?: ParticipantId) {
  const participantId = id ?? (await membersOf(app))[0]!.participantId
  await app.api.roster.editPerson({ participantId, values: { name } })
}
