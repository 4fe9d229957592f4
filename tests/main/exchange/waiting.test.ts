import { fc, test as property } from '@fast-check/vitest'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { attendanceBody, rehearsalBody, testResultBody } from '#contract/packet'
import { canonicalJson } from '#domain/exchange/canonical-json'
import type { Database } from '#main/database/database'
import { sql } from '#main/database/sql'
import { ensureDevice, findDevice } from '#main/exchange/device-repository'
import { draftResults, keepDraft, sumResults } from '#main/exchange/draft-results'
import { enrolParty } from '#main/exchange/known-party-repository'
import { openGladiFile } from '#main/exchange/open-gladi-file'
import { findPacket, packetBytes } from '#main/exchange/packet-repository'
import { resultFacts } from '#main/exchange/result-facts'
import { checkReceipt, takeReceipt } from '#main/exchange/take-receipt'
import { waitingResults } from '#main/exchange/waiting-results'
import { aCentre } from '../../builders/a-centre.ts'
import { makeReportedProvince } from '../../builders/a-reported-training.ts'
import { type App, startApp } from '../../builders/start-app.ts'

const at = '2025-02-28T00:00:00.000Z'
let app: App
let database: Database
let people: string[]

beforeAll(async () => {
  app = startApp()
  await makeReportedProvince(app, 40)
  database = app.context.session.current()!.database
  await ensureDevice(database, at)
  people = database
    .read(db => db.all<{ id: string }>(sql`SELECT id FROM participant ORDER BY id LIMIT 6`))
    .map(({ id }) => id)
})
afterAll(() => app.close())

beforeEach(() => forget())

const forget = () =>
  database.write(db => {
    for (const table of ['exchange_record', 'exchange_packet', 'known_party'])
      db.run({ text: `DELETE FROM ${table}`, params: [] })
  })

const waiting = () => database.read(db => [...waitingResults(db)])

/** Drafts, keeps, and gives the bytes; null: nothing waits. */
async function pack() {
  const device = database.read(findDevice)!
  const draft = database.read(db => draftResults(db, { device, at, onShare: () => {} }))
  if (!draft) return null
  const number = await database.write(db => keepDraft(db, draft, at))
  return { id: draft.packet.header.id, bytes: database.read(db => packetBytes(db, number)) }
}

async function take(receipt: Uint8Array) {
  const opened = await openGladiFile(receipt, database.read(findDevice)!.reading)
  const checked = database.read(db => checkReceipt(db, opened))
  if ('fault' in checked) return checked.fault.kind
  return (await database.write(db => takeReceipt(db, checked, at))).packet.state
}

const enrol = (centre: ReturnType<typeof aCentre>) => database.write(db => enrolParty(db, centre.device.party, at))

/** As two people would see it: everything that is reported here, by kind and id. */
const facts = () => new Map(database.read(db => [...resultFacts(db)].map(one => [`${one.kind} ${one.id}`, one.sha256])))

const setMinutes = (person: string, minutes: number | null) =>
  database.write(db => {
    db.run(sql`DELETE FROM attendance WHERE participant_id = ${person} AND class_code = 'UJI-01'`)
    if (minutes === null) return
    db.run(sql`
      INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
      VALUES (${person}, 'UJI-01', ${minutes}, 390, 'hand', ${at})
    `)
  })

test('facts are canonical JSON of what the contract allows, and nothing else of a rehearsal', () => {
  const bodies = { attendance: attendanceBody, 'test-result': testResultBody, rehearsal: rehearsalBody }
  const all = database.read(db => [...resultFacts(db)])
  expect(new Set(all.map(({ kind }) => kind)).size).toBe(3)
  for (const { kind, text } of all) {
    expect(text).toBe(canonicalJson(bodies[kind].parse(JSON.parse(text))))
  }
  const rehearsal = all.find(({ kind }) => kind === 'rehearsal')!
  expect(Object.keys(JSON.parse(rehearsal.text).variables)).toHaveLength(39)
  expect(rehearsal.text).not.toMatch(/recorded|lantai|wrong/)
})

test('everything waits at first, nothing once it is in a packet, and what changed or is gone after that', async () => {
  const { attendance } = database.read(db => sumResults(db, () => {}))
  expect(attendance).toMatchObject({ changed: 0, gone: 0 })
  await pack()
  expect(waiting()).toEqual([])
  expect(await pack()).toBeNull()

  await setMinutes(people[0]!, 200)
  expect(waiting()).toMatchObject([{ kind: 'attendance', why: 'new', revision: 1 }])
  await pack()
  await setMinutes(people[0]!, 210)
  expect(waiting()).toMatchObject([{ why: 'changed', revision: 2, parent: null }])
  await setMinutes(people[0]!, 200)
  expect(waiting()).toEqual([])
  await setMinutes(people[0]!, null)
  expect(waiting()).toMatchObject([{ why: 'gone', revision: 2, fact: null }])
  await pack()
  expect(waiting()).toEqual([])
})

test('a packet follows the one before it, and only a true receipt of a known centre settles it', async () => {
  const centre = aCentre()
  const first = (await pack())!
  const receipt = centre.receive(first.bytes)
  expect(await take(receipt)).toBe('unknown-signer')
  await enrol(centre)
  const flipped = new Uint8Array(receipt)
  flipped[receipt.length - 30]! ^= 1
  await expect(take(flipped)).rejects.toThrow('damaged')
  await setMinutes(people[0]!, 200)
  const second = (await pack())!
  const headers = [first, second].map(({ id }) => database.read(db => findPacket(db, 'out', id)!))
  expect(headers[1]!.header).toMatchObject({ sequence: 2, previous: headers[0]!.sha256 })
  expect(headers.map(({ state }) => state)).toEqual(['waiting', 'waiting'])

  const foreign = aCentre()
  expect(await take(foreign.receive(first.bytes))).toBe('unknown-signer')
  expect(await take(receipt)).toBe('accepted')
  expect(await take(receipt)).toBe('accepted')
  expect(database.read(db => findPacket(db, 'out', first.id))).toMatchObject({
    state: 'accepted',
    outcome: {
      accepted:
        headers[0]!.header.counts['attendance']! +
        headers[0]!.header.counts['test-result']! +
        headers[0]!.header.counts['rehearsal']!,
    },
  })
  expect(database.read(db => findPacket(db, 'out', second.id)!.state)).toBe('waiting')
  await setMinutes(people[0]!, null)
})

test('a receipt that leaves a record out, or speaks of another packet, is not true', async () => {
  const centre = aCentre()
  await enrol(centre)
  const { id, bytes } = (await pack())!
  const { sha256 } = database.read(db => findPacket(db, 'out', id)!)
  const about = { id: crypto.randomUUID(), packetId: id, packetSha256: sha256, receivedAt: at, refusal: null }
  expect(await take(centre.write({ ...about, lines: [] }))).toBe('untrue')
  const packetId = crypto.randomUUID()
  expect(await take(centre.write({ ...about, packetId, lines: [] }))).toBe('unknown-packet')
  const packetSha256 = 'ab'.repeat(32)
  expect(
    await take(centre.write({ ...about, packetSha256, refusal: { reason: 'wrong-kind', sentence: '' }, lines: [] })),
  ).toBe('untrue')
  expect(database.read(db => findPacket(db, 'out', id)!.state)).toBe('waiting')
  expect(await take(centre.receive(bytes))).toBe('accepted')
})

test('a receipt of a device that is known, but to which nothing was sent, is not believed, whatever it calls itself', async () => {
  const companion = aCentre()
  await database.write(db => enrolParty(db, { ...companion.device.party, role: 'companion' }, at))
  const { id, bytes } = (await pack())!
  expect(await take(companion.receive(bytes))).toBe('untrue')
  expect(database.read(db => findPacket(db, 'out', id)!.state)).toBe('waiting')
})

test('the records of a packet that is refused as a whole wait again', async () => {
  const centre = aCentre()
  await enrol(centre)
  const before = facts()
  const { id } = (await pack())!
  const { sha256 } = database.read(db => findPacket(db, 'out', id)!)
  const refusal = { reason: 'revoked-sender', sentence: 'Perangkat pengirim sudah dicabut.' } as const
  const about = { id: crypto.randomUUID(), packetId: id, packetSha256: sha256, receivedAt: at }
  expect(await take(centre.write({ ...about, refusal, lines: [] }))).toBe('refused')
  expect(waiting()).toHaveLength(before.size)
  expect(new Set(waiting().map(({ why }) => why))).toEqual(new Set(['again']))
})

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      person: fc.nat(2),
      minutes: fc.option(fc.nat(1), { nil: null, freq: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pack' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('deliver' as const), packet: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('receipt' as const), packet: fc.nat(9) }) },
)

property.prop([fc.array(step, { minLength: 5, maxLength: 25 })], { numRuns: 15 })(
  'whatever is lost, repeated or late: what waits differs from what was sent last, and in the end the centre holds what is here',
  async steps => {
    await forget()
    for (const person of people) await setMinutes(person, null)
    const centre = aCentre()
    await enrol(centre)
    const packets: Uint8Array[] = []
    const receipts: Uint8Array[] = []
    const sent = new Map<string, string>()
    const packAll = async () => {
      const now = facts()
      const packet = await pack()
      if (!packet) return
      packets.push(packet.bytes)
      for (const key of sent.keys()) if (!now.has(key)) sent.delete(key)
      for (const [key, sha256] of now) sent.set(key, sha256)
    }
    for (const one of steps) {
      if (one.do === 'change') await setMinutes(people[one.person]!, one.minutes)
      if (one.do === 'pack') await packAll()
      const packet = 'packet' in one ? packets[one.packet] : undefined
      if (one.do === 'deliver' && packet) receipts.push(centre.receive(packet))
      const receipt = 'packet' in one ? receipts[one.packet] : undefined
      if (one.do === 'receipt' && receipt) await take(receipt)
      const now = facts()
      const differing = [...new Set([...now.keys(), ...sent.keys()])].filter(key => now.get(key) !== sent.get(key))
      expect(
        waiting()
          .map(({ kind, id }) => `${kind} ${id}`)
          .sort(),
      ).toEqual(differing.sort())
    }
    await packAll()
    for (const packet of packets) await take(centre.receive(packet))
    const heldThere = new Map(
      [...centre.held].filter(([, { body }]) => body !== null).map(([key, { current }]) => [key, current.sha256]),
    )
    expect(heldThere).toEqual(facts())
    expect(waiting()).toEqual([])
  },
)
