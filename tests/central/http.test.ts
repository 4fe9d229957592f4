import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeEnrolmentCode, revokeDevice } from '#central/devices/devices'
import { openPacket } from '#packet/read-packet'
import { readReceipt } from '#packet/receipt-packet'
import { aDevice, aPacket, aRecord, anAttendance } from '../builders/a-packet.ts'
import { aCentre, now, type TestCentre } from './a-centre.ts'
import { planRecords } from './a-plan.ts'
import { aServer, bytesOf } from './a-server.ts'
import { rowCounts } from './stored.ts'

let centre: TestCentre
let server: Awaited<ReturnType<typeof aServer>>
beforeAll(async () => {
  centre = await aCentre()
  server = await aServer(centre)
})
afterAll(async () => {
  await server.close()
  await centre.store.close()
})

/** Too many records for one piece, and so many that a thread takes them. */
const aBigPacket = (device: ReturnType<typeof aDevice>) =>
  aPacket(
    Array.from({ length: 6000 }, (_, n) =>
      aRecord({ id: `big-${n}:ACEH-01`, body: anAttendance({ participantId: `big-${n}`, minutes: (n * 7919) % 391 }) }),
    ),
    { device },
  )

test('anybody hears who the centre is, and what its clock says', async () => {
  const response = await server.call('/api/v1/centre')
  expect(await response.json()).toEqual({
    at: now.toISOString(),
    version: '0.0.0',
    party: {
      role: 'centre',
      provinceCode: null,
      name: 'Pusat',
      publicKey: centre.keys.signing.publicKey,
      recipient: centre.keys.reading.recipient,
    },
  })
})

test('a code makes a device one of its province, once', async () => {
  const device = aDevice({ provinceCode: '73', name: 'Laptop\u0000 Makassar' })
  const { code } = await makeEnrolmentCode(centre.store, { provinceCode: '73', name: 'Laptop', now })
  const first = await server.enrol(code.toLowerCase(), device)
  expect(await first.json()).toMatchObject({
    credential: expect.stringMatching(/^gladi_73_/),
    device: { role: 'province', provinceCode: '73', name: 'Laptop  Makassar', publicKey: device.party.publicKey },
    centre: { publicKey: centre.keys.signing.publicKey },
  })
  const second = await server.enrol(code, aDevice())
  expect([second.status, ((await second.json()) as { code: string }).code]).toEqual([403, 'CODE_REFUSED'])
})

test.each(['', 'nonsense', '99', '11-0000-0000-0000-0000', "11-' OR 1=1 --"])(
  'the code “%s” is refused',
  async code => {
    expect((await server.enrol(code)).status).toBe(code === '' ? 400 : 403)
  },
)

test('a code that is out of date is refused', async () => {
  const lastWeek = new Date(now.getTime() - 8 * 86_400_000)
  const { code } = await makeEnrolmentCode(centre.store, { provinceCode: '11', name: 'Laptop', now: lastWeek })
  expect((await server.enrol(code)).status).toBe(403)
})

test('a packet that is sent gets its receipt, the same again, and by its id', async () => {
  const { device, credential } = await server.enrolled()
  const packet = aPacket([aRecord({ id: 'h1:ACEH-01', body: anAttendance({ participantId: 'h1' }) })], { device })
  const first = await server.send(credential, packet.bytes)
  expect(first.status).toBe(200)
  const receipt = await bytesOf(first)
  expect(readReceipt(openPacket(receipt))).toMatchObject({
    packetSha256: packet.sha256,
    lines: [{ status: 'accepted' }],
  })
  expect(await bytesOf(await server.send(credential, packet.bytes))).toEqual(receipt)
  const path = `/api/v1/packets/${packet.header.id}/receipt`
  expect(await bytesOf(await server.call(path, { credential }))).toEqual(receipt)
  const other = await server.enrolled()
  expect((await server.call(path, { credential: other.credential })).status).toBe(404)
})

test('with check nothing is kept', async () => {
  const { device, credential } = await server.enrolled()
  const before = await rowCounts(centre)
  const response = await server.send(credential, aPacket([aRecord()], { device }).bytes, { check: 'true' })
  expect(openPacket(await bytesOf(response)).header.kind).toBe('receipt')
  expect(await rowCounts(centre)).toEqual(before)
})

test('an upload goes on where it was cut, and becomes a packet when it is whole', async () => {
  const { device, credential } = await server.enrolled()
  const { bytes, sha256 } = aBigPacket(device)
  const half = 100_000
  expect(bytes.length).toBeGreaterThan(half)
  expect(await (await server.addChunk(credential, sha256, 0, bytes.subarray(0, half))).json()).toEqual({ offset: half })
  const again = await server.addChunk(credential, sha256, 0, bytes.subarray(0, half))
  expect(await again.json()).toMatchObject({ code: 'OTHER_OFFSET', status: 409, data: { offset: half } })
  const finish = () =>
    server.call('/api/v1/packets', {
      method: 'POST',
      credential,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ sha256 }),
    })
  expect(await (await finish()).json()).toMatchObject({ code: 'UPLOAD_UNFINISHED', data: { offset: half } })
  const there = await server.call(`/api/v1/uploads/${sha256}`, { credential })
  expect(await there.json()).toEqual({ offset: half })
  const other = await server.enrolled()
  const ofOther = await server.call(`/api/v1/uploads/${sha256}`, { credential: other.credential })
  expect(await ofOther.json()).toEqual({ offset: 0 })
  for (let offset = half; offset < bytes.length; offset += 256 * 1024) {
    await server.addChunk(credential, sha256, offset, bytes.subarray(offset, offset + 256 * 1024))
  }
  const { lines } = readReceipt(openPacket(await bytesOf(await finish())))
  expect([lines.length, new Set(lines.map(({ status }) => status))]).toEqual([6000, new Set(['accepted'])])
  expect(await (await server.call(`/api/v1/uploads/${sha256}`, { credential })).json()).toEqual({ offset: 0 })
})

test('a piece that is too large is not taken', async () => {
  const { credential } = await server.enrolled()
  const response = await server.addChunk(credential, 'a'.repeat(64), 0, Buffer.alloc(300 * 1024))
  expect(response.status).toBe(413)
})

test('a body without a length is cut off as well', async () => {
  const { port, hostname } = new URL(server.address)
  const status = await new Promise(resolve => {
    const call = request({
      port,
      hostname,
      path: '/api/v1/enrolments',
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
    })
    call.on('response', response => resolve(response.resume().statusCode)).on('error', () => resolve('cut'))
    call.write(`{"code":"${'x'.repeat(200_000)}`)
    call.end('"}')
  })
  expect([413, 'cut']).toContain(status)
})

test('what is no packet, or not this device’s to send, is refused with a sentence', async () => {
  const { device, credential } = await server.enrolled()
  const nonsense = await server.send(credential, Buffer.from('hello'))
  expect(await nonsense.json()).toMatchObject({
    defined: true,
    code: 'PACKET_FAULT',
    status: 422,
    data: { kind: 'not-a-packet', line: null, sentence: 'Berkas ini bukan paket Gladi.' },
  })
  const stranger = await server.send(credential, aPacket().bytes)
  expect(await stranger.json()).toMatchObject({
    code: 'PACKET_REFUSED',
    data: { reason: 'unknown-sender', sentence: expect.stringMatching(/Sidik jarinya: (\d{4} ){5}\d{4}\./) },
  })
  const elsewhere = await server.enrolled('12')
  const response = await server.send(elsewhere.credential, aPacket([aRecord()], { device }).bytes)
  expect(await response.json()).toMatchObject({ status: 403, data: { reason: 'other-province' } })
})

test('without a credential, with a made-up one, or with one that was revoked, nothing is answered', async () => {
  const { device, credential } = await server.enrolled()
  await revokeDevice(centre.store, { provinceCode: '11', publicKey: device.party.publicKey, now })
  for (const one of [undefined, 'gladi_11_x', `gladi_11_${'A'.repeat(43)}`, `gladi_99_${'A'.repeat(43)}`, credential]) {
    const response = await server.call('/api/v1/plan', one === undefined ? {} : { credential: one })
    expect(await response.json()).toMatchObject({ defined: true, code: 'CREDENTIAL_REFUSED', status: 401 })
  }
})

test('a plan that the national workspace hands over reaches its province, under the centre’s own key', async () => {
  const province = await server.enrolled('14')
  const national = await server.enrolled('00')
  const plan = () => server.call('/api/v1/plan', { credential: province.credential })
  expect((await plan()).status).toBe(404)
  const records = planRecords()
  const to = { role: 'province', provinceCode: '14' } as const
  const sent = await server.send(
    national.credential,
    aPacket(records, { device: national.device, kind: 'plan', to }).bytes,
  )
  expect(readReceipt(openPacket(await bytesOf(sent))).lines.map(({ status }) => status)).toEqual([
    'accepted',
    'accepted',
    'accepted',
  ])
  const issued = openPacket(await bytesOf(await plan()))
  expect(issued.header).toMatchObject({
    kind: 'plan',
    from: { publicKey: centre.keys.signing.publicKey },
    to,
    sequence: 1,
  })
  expect(issued.header.counts).toEqual({ person: 1, class: 1, 'test-design': 1 })
  const unchanged = await server.call(`/api/v1/plan?after=${issued.sha256}`, { credential: province.credential })
  expect(unchanged.status).toBe(204)
  const neighbour = await server.enrolled('15')
  expect((await server.call('/api/v1/plan', { credential: neighbour.credential })).status).toBe(404)
})

test('who calls too often waits; the credential of another goes on', async () => {
  const small = (keyPrefix: string) => ({ keyPrefix, points: 3, duration: 60 })
  const strict = await aServer(centre, {
    limits: { device: small('device'), stranger: { ...small('stranger'), points: 6 } },
  })
  const { credential } = await strict.enrolled()
  const other = await strict.enrolled()
  const statuses: number[] = []
  for (const one of [...Array<string>(4).fill(credential), other.credential]) {
    statuses.push((await strict.call(`/api/v1/uploads/${'a'.repeat(64)}`, { credential: one })).status)
  }
  expect(statuses).toEqual([200, 200, 200, 429, 200])
  const strangers: number[] = []
  for (let tries = 0; tries < 5; tries += 1) strangers.push((await strict.call('/api/v1/plan')).status)
  expect(strangers).toEqual([401, 401, 401, 401, 429])
  await strict.close()
})

test('it is well, is measured from this machine alone, and says what it answers', async () => {
  expect(await (await server.call('/healthz')).text()).toBe('ok')
  expect(await (await server.call('/metrics')).text()).toMatch(/gladi_packets_total\{status="taken",reason=""\} \d/)
  expect(await (await server.call('/openapi.json')).json()).toMatchObject({
    openapi: '3.1.1',
    info: { title: 'Gladi: the centre' },
  })
  expect((await server.call('/etc/passwd')).status).toBe(401)
})

test('the log tells of every call and of nobody', async () => {
  const { device, credential } = await server.enrolled()
  const person = 'Siti Aminah Latif'
  const nik = '1199990101900000'
  const record = aRecord({ id: `${nik}:${person}`, body: anAttendance({ participantId: nik, classCode: person }) })
  await server.send(
    credential,
    aPacket([record], { device: { ...device, party: { ...device.party, name: person } } }).bytes,
  )
  await server.call(`/api/v1/${nik}?name=${person}`, { credential })
  const log = server.log()
  expect(log).toContain('"route":"POST /api/v1/packets","status":200')
  expect(log).toContain('"route":"GET other","status":404')
  for (const secret of [nik, person, encodeURIComponent(person), credential, 'Laptop'])
    expect(log).not.toContain(secret)
})
