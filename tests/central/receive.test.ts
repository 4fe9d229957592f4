import { afterAll, beforeEach, expect, test } from 'vitest'
import { revokeDevice } from '#central/devices/devices'
import { encryptPacket } from '#packet/encrypted-packet'
import { openPacket } from '#packet/read-packet'
import { readReceipt } from '#packet/receipt-packet'
import { aDevice, aPacket, aRecord, anAttendance } from '../builders/a-packet.ts'
import { aCentre, anEnrolledDevice, arrive, now, receiptOf, type TestCentre } from './a-centre.ts'
import { handOverPlan, planRecords } from './a-plan.ts'
import { currentFacts, rowCounts } from './stored.ts'

let centre: TestCentre
const opened: TestCentre[] = []
beforeEach(async () => {
  centre = await aCentre()
  opened.push(centre)
})
afterAll(async () => {
  for (const one of opened) await one.store.close()
})

test('a packet is taken: its records hold, and the receipt is signed by the centre and true to it', async () => {
  const device = await anEnrolledDevice(centre)
  const packet = aPacket([aRecord(), aRecord({ id: 'p2:ACEH-01', body: anAttendance({ participantId: 'p2' }) })], {
    device,
  })
  const received = await arrive(centre, packet.bytes)
  expect(received).toMatchObject({ status: 'taken', outcome: { accepted: 2, duplicate: 0, conflict: 0, refused: 0 } })
  const receipt = openPacket('receipt' in received ? received.receipt : Buffer.of())
  expect(receipt.header).toMatchObject({
    kind: 'receipt',
    from: { role: 'centre', publicKey: centre.keys.signing.publicKey },
    to: { role: 'province', provinceCode: '11' },
    sequence: 1,
    previous: null,
  })
  expect(readReceipt(receipt)).toMatchObject({
    packetId: packet.header.id,
    packetSha256: packet.sha256,
    receivedAt: now.toISOString(),
    refusal: null,
    lines: [
      { id: 'p1:ACEH-01', revision: 1, status: 'accepted', reason: null, sentence: '', held: null },
      { id: 'p2:ACEH-01', revision: 1, status: 'accepted', reason: null, sentence: '', held: null },
    ],
  })
  expect(await currentFacts(centre)).toEqual([
    { province: '11', id: 'attendance p1:ACEH-01', body: anAttendance() },
    { province: '11', id: 'attendance p2:ACEH-01', body: anAttendance({ participantId: 'p2' }) },
  ])
})

test('the same packet gets the same receipt, byte for byte, and is stored once', async () => {
  const device = await anEnrolledDevice(centre)
  const { bytes } = aPacket([aRecord()], { device })
  const first = await arrive(centre, bytes)
  const second = await arrive(centre, bytes)
  expect([first.status, second.status]).toEqual(['taken', 'taken-before'])
  expect(
    Buffer.compare(
      'receipt' in first ? first.receipt : Buffer.of(),
      'receipt' in second ? second.receipt : Buffer.of(1),
    ),
  ).toBe(0)
  expect(await rowCounts(centre)).toEqual({ packets: 1, records: 1, current: 1, conflicts: 0, entries: 1 })
})

test('the same packet at the same moment, by two instances, is taken once', async () => {
  const device = await anEnrolledDevice(centre)
  const { bytes } = aPacket([aRecord()], { device })
  const all = await Promise.all([arrive(centre, bytes), arrive(centre, bytes), arrive(centre, bytes)])
  expect(all.map(({ status }) => status).toSorted()).toEqual(['taken', 'taken-before', 'taken-before'])
  expect(await rowCounts(centre)).toMatchObject({ packets: 1, records: 1 })
})

test('the receipts of a province follow each other without a gap, each with the hash of the one before', async () => {
  const device = await anEnrolledDevice(centre)
  const records = [1, 2, 3].map(revision => aRecord({ revision, body: anAttendance({ minutes: 300 + revision }) }))
  const all = await Promise.all(records.map(record => arrive(centre, aPacket([record], { device }).bytes)))
  const receipts = all
    .map(one => openPacket('receipt' in one ? one.receipt : Buffer.of()))
    .toSorted((one, other) => one.header.sequence - other.header.sequence)
  expect(receipts.map(({ header }) => header.sequence)).toEqual([1, 2, 3])
  expect(receipts.map(({ header }) => header.previous)).toEqual([null, receipts[0]!.sha256, receipts[1]!.sha256])
})

test('revisions may come in any order: the latest holds, and all are kept', async () => {
  const device = await anEnrolledDevice(centre)
  for (const revision of [2, 3, 1]) {
    const record = aRecord({ revision, body: anAttendance({ minutes: revision }) })
    expect((await receiptOf(centre, aPacket([record], { device }).bytes)).lines[0]!.status).toBe('accepted')
  }
  expect(await currentFacts(centre)).toMatchObject([{ body: { minutes: 3 } }])
  expect(await rowCounts(centre)).toMatchObject({ records: 3, current: 1 })
})

test('a fact that holds no longer is kept as gone', async () => {
  const device = await anEnrolledDevice(centre)
  await arrive(centre, aPacket([aRecord()], { device }).bytes)
  await arrive(centre, aPacket([aRecord({ revision: 2, body: null })], { device }).bytes)
  expect(await currentFacts(centre)).toEqual([{ province: '11', id: 'attendance p1:ACEH-01', body: null }])
})

test('records that were taken before, in another packet, are duplicates', async () => {
  const device = await anEnrolledDevice(centre)
  await arrive(centre, aPacket([aRecord()], { device }).bytes)
  const again = await receiptOf(centre, aPacket([aRecord()], { device, sequence: 2 }).bytes)
  expect(again.lines.map(({ status }) => status)).toEqual(['duplicate'])
  expect(await rowCounts(centre)).toMatchObject({ packets: 2, records: 1 })
})

test('a check says what would come of a packet, keeps nothing, and never passes for a receipt', async () => {
  const device = await anEnrolledDevice(centre)
  const { bytes } = aPacket([aRecord(), aRecord({ kind: 'mood', id: 'x' })], { device })
  const checked = await arrive(centre, bytes, { isCheck: true })
  expect(checked).toMatchObject({ status: 'taken', outcome: { accepted: 1, refused: 1 } })
  const answer = openPacket('receipt' in checked ? checked.receipt : Buffer.of())
  expect(answer.header.from.publicKey).not.toBe(centre.keys.signing.publicKey)
  expect(await rowCounts(centre)).toEqual({ packets: 0, records: 0, current: 0, conflicts: 0, entries: 0 })
  expect((await arrive(centre, bytes)).status).toBe('taken')
})

test('a packet that is encrypted to the centre is the same packet', async () => {
  const device = await anEnrolledDevice(centre)
  const { bytes, sha256 } = aPacket([aRecord()], { device })
  const receipt = await receiptOf(centre, await encryptPacket(bytes, centre.keys.reading.recipient))
  expect(receipt.packetSha256).toBe(sha256)
  expect((await arrive(centre, bytes)).status).toBe('taken-before')
})

test('records that have no form, or no kind, are refused; the others of the packet are taken', async () => {
  const device = await anEnrolledDevice(centre)
  const records = [
    aRecord(),
    aRecord({ kind: 'mood', id: 'x', body: { is: 'good' } }),
    aRecord({ id: 'p2:ACEH-01', body: anAttendance({ participantId: 'p2', minutes: 'many' }) }),
    aRecord({ id: 'p3:ACEH-02', body: anAttendance({ participantId: 'p3' }) }),
    aRecord({ id: 'p\u0000:ACEH-01', body: anAttendance({ participantId: 'p\u0000' }) }),
    aRecord({ id: 'p\uD800:ACEH-01', body: anAttendance({ participantId: 'p\uD800' }) }),
    aRecord({ id: 'p\\u0000:ACEH-01', body: anAttendance({ participantId: 'p\\u0000' }) }),
  ]
  const { lines } = await receiptOf(centre, aPacket(records, { device }).bytes)
  expect(lines.map(({ status, reason }) => reason ?? status)).toEqual([
    'accepted',
    'unknown-kind',
    'malformed',
    'malformed',
    'malformed',
    'malformed',
    'accepted',
  ])
  expect(lines[2]!.sentence).toBe('Isi catatan ini tidak sesuai bentuknya.')
  expect(await rowCounts(centre)).toMatchObject({ records: 2 })
})

test('a packet whose last record is wrong leaves nothing, though thousands before it were written; the next is taken', async () => {
  const device = await anEnrolledDevice(centre)
  const records = Array.from({ length: 4500 }, (_, n) =>
    aRecord({ id: `p${n}:ACEH-01`, body: anAttendance({ participantId: `p${n}` }) }),
  )
  const wrong = [...records, { ...aRecord({ id: 'q:ACEH-01' }), sha256: aRecord().sha256.replace(/^./, 'x') }]
  const at = { status: 'fault', fault: 'bad-record', line: 4501 }
  expect(await arrive(centre, aPacket(wrong, { device }).bytes)).toEqual(at)
  expect(await rowCounts(centre)).toEqual({ packets: 0, records: 0, current: 0, conflicts: 0, entries: 0 })

  const { lines } = await receiptOf(centre, aPacket(records, { device }).bytes)
  expect(lines.map(({ id, status }) => `${id} ${status}`)).toEqual(records.map(({ id }) => `${id} accepted`))
  const again = await receiptOf(centre, aPacket(records, { device, sequence: 2 }).bytes)
  expect(new Set(again.lines.map(({ status }) => status))).toEqual(new Set(['duplicate']))
  expect(await rowCounts(centre)).toMatchObject({ packets: 2, records: 4500, current: 4500 })
})

const aTestResult = (part: object = {}) => ({
  participantId: 'p1',
  designId: 'd1',
  occasion: 'pre',
  attempt: 1,
  form: 'A',
  takenAt: '2025-02-27T01:00:00.000Z',
  source: 'gladi',
  itemPoints: [1, 0],
  responses: ['A', null],
  pointsTaken: 1,
  pointsPossible: 2,
  ...part,
})

test('results about nobody, no class or no test of any plan of the province are refused', async () => {
  const device = await anEnrolledDevice(centre)
  const { planner } = await handOverPlan(centre, planRecords({ people: ['p1', 'left'] }))
  await handOverPlan(centre, planRecords(), { device: planner, sequence: 2 })
  const records = [
    aRecord(),
    aRecord({ id: 'left:ACEH-01', body: anAttendance({ participantId: 'left' }) }),
    aRecord({ id: 'nobody:ACEH-01', body: anAttendance({ participantId: 'nobody' }) }),
    aRecord({ id: 'p1:ACEH-99', body: anAttendance({ classCode: 'ACEH-99' }) }),
    aRecord({ kind: 'test-result', id: 't1', body: aTestResult() }),
    aRecord({ kind: 'test-result', id: 't2', body: aTestResult({ designId: 'other' }) }),
    aRecord({ kind: 'test-result', id: 't3', body: aTestResult({ pointsTaken: 3 }) }),
  ]
  const { lines } = await receiptOf(centre, aPacket(records, { device }).bytes)
  expect(lines.map(({ status, reason }) => reason ?? status)).toEqual([
    'accepted',
    'accepted',
    'unknown-person',
    'unknown-class',
    'accepted',
    'unknown-test',
    'malformed',
  ])
})

test('a plan with a record that is none is not taken at all: the one before holds', async () => {
  const { planner } = await handOverPlan(centre)
  const records = [
    ...planRecords({ people: ['p1', 'p2'] }),
    aRecord({ kind: 'class', id: 'c2', body: { code: 'ACEH-02' } }),
  ]
  const { received } = await handOverPlan(centre, records, { device: planner, sequence: 2 })
  expect(received).toEqual({ status: 'fault', fault: 'bad-record', line: 5 })
  const record = aRecord({ id: 'p2:ACEH-01', body: anAttendance({ participantId: 'p2' }) })
  const { lines } = await receiptOf(centre, aPacket([record], { device: await anEnrolledDevice(centre) }).bytes)
  expect(lines).toMatchObject([{ reason: 'unknown-person' }])
})

test('an older plan that comes late, and the same plan again, change nothing', async () => {
  const { planner } = await handOverPlan(centre, planRecords({ people: ['p1', 'p2'] }), { sequence: 2 })
  for (const [people, sequence] of [
    [['p1'], 1],
    [['p1', 'p2'], 3],
  ] as const) {
    const { received } = await handOverPlan(centre, planRecords({ people: [...people] }), { device: planner, sequence })
    expect(received).toMatchObject({ status: 'taken', outcome: { accepted: 0, duplicate: people.length + 2 } })
  }
})

test.each([
  ['of a device that nobody enrolled', 'unknown-sender', () => aPacket()],
  [
    'for a companion',
    'other-receiver',
    async () =>
      aPacket([aRecord()], { device: await anEnrolledDevice(centre), to: { role: 'companion', provinceCode: '11' } }),
  ],
  [
    'of a kind that the centre does not take',
    'wrong-kind',
    async () => aPacket([aRecord()], { device: await anEnrolledDevice(centre), kind: 'card' }),
  ],
  [
    'of results, by a device of the centre',
    'wrong-kind',
    async () =>
      aPacket([aRecord()], { device: await anEnrolledDevice(centre, { role: 'centre', provinceCode: null }) }),
  ],
  [
    'of a device that was revoked',
    'revoked-sender',
    async () => {
      const device = await anEnrolledDevice(centre)
      await revokeDevice(centre.store, { provinceCode: '11', publicKey: device.party.publicKey, now })
      return aPacket([aRecord()], { device })
    },
  ],
  [
    'of a device that says it is of another province',
    'unknown-sender',
    async () => {
      const device = await anEnrolledDevice(centre)
      return aPacket([aRecord()], { device: { ...device, party: { ...device.party, provinceCode: '12' } } })
    },
  ],
])('a packet %s is refused (%s), and nothing is stored', async (_, reason, make) => {
  expect(await arrive(centre, (await make()).bytes)).toMatchObject({ status: 'refused', reason })
  expect(await rowCounts(centre)).toMatchObject({ packets: 0, records: 0 })
})

test('a device may bring packets of its own province alone; the centre’s people bring everybody’s', async () => {
  const { bytes } = aPacket([aRecord()], { device: await anEnrolledDevice(centre) })
  expect(await arrive(centre, bytes, { caller: '12' })).toMatchObject({ reason: 'other-province' })
  expect(await arrive(centre, bytes, { caller: '11' })).toMatchObject({ status: 'taken' })
  const plan = aPacket(planRecords(), {
    device: await anEnrolledDevice(centre, { role: 'centre', provinceCode: null }),
    kind: 'plan',
    to: { role: 'province', provinceCode: '11' },
  })
  expect(await arrive(centre, plan.bytes, { caller: '11' })).toMatchObject({ reason: 'wrong-kind' })
})

test('a key of one province means nothing in another', async () => {
  const device = aDevice()
  await anEnrolledDevice(centre, { provinceCode: '12' })
  expect(await arrive(centre, aPacket([aRecord()], { device }).bytes)).toMatchObject({ reason: 'unknown-sender' })
})
