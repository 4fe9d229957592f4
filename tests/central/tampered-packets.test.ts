import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sentenceOf } from '#central/http/central-router'
import { signBytes } from '#packet/device-keys'
import { packetMark, writePacket } from '#packet/write-packet'
import { aDevice, aPacket, aRecord, anAttendance } from '../builders/a-packet.ts'
import { aCentre, anEnrolledDevice, arrive, type TestCentre } from './a-centre.ts'
import { rowCounts } from './stored.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await aCentre()
})
afterAll(() => centre.store.close())

const records = Array.from({ length: 20 }, (_, n) =>
  aRecord({ id: `p${n}:ACEH-01`, body: anAttendance({ participantId: `p${n}` }) }),
)

const places = (bytes: Uint8Array, count: number) =>
  Array.from({ length: count }, (_, n) => Math.floor((n * bytes.length) / count))

/** Whatever it says of itself, under a signature that is good. */
function signed({ keys }: ReturnType<typeof aDevice>, header: object, body: Uint8Array, mark = packetMark) {
  const text = Buffer.from(`${mark}${JSON.stringify(header)}\n`)
  return Buffer.concat([text, Buffer.from(`${signBytes(keys, text)}\n`), body])
}

/** By somebody who has the device of a province, and its key. */
function ownForgeries(device: ReturnType<typeof aDevice>) {
  const { header } = aPacket(records, { device })
  const forged = (lines: Uint8Array | string, part: object = {}, told: object = {}) => {
    const compressed = gzipSync(lines)
    const body = {
      sha256: hash('sha256', compressed),
      compressedBytes: compressed.length,
      bytes: lines.length,
      ...told,
    }
    return signed(device, { ...header, body, ...part }, compressed)
  }
  const line = `${JSON.stringify(aRecord())}\n`
  const one = { counts: { attendance: 1 } }
  const spaces = Buffer.alloc(32 * 1024 ** 2, 32)
  return [
    forged(line, { counts: { attendance: 9_999_999 } }),
    forged(line, { counts: { attendance: 2 } }),
    forged(line, { counts: { attendance: -1 } }),
    forged(line, { counts: {} }),
    forged(line, { ...one, format: 0 }),
    forged(line, { ...one, sequence: 0 }),
    forged(line, { ...one, from: { ...device.party, role: 'pusat' } }),
    signed(device, { ...header, ...one }, gzipSync(line)),
    signed(device, header, gzipSync(line), 'GLADI-PACKET 0\n'),
    // Bombs: that say what they become, that say less, and that say more than anybody may.
    forged(spaces, one),
    forged(spaces, one, { bytes: 1000 }),
    forged(spaces, one, { bytes: 2 ** 31 }),
    // Records that are not true to their hash, twice there, cut, or none.
    forged(line.replace('"minutes":330', '"minutes":331'), one),
    forged(line.repeat(2), { counts: { attendance: 2 } }),
    forged(line.slice(0, -20), one),
    forged('null\n', one),
    forged(`${line}\n`, one),
    forged(line.replace('{', '{"__proto__":1,'), one),
  ]
}

/** 1,000 ways to change a packet of a device that the centre knows, spread over all its bytes. */
async function tampered() {
  const device = await anEnrolledDevice(centre)
  const { bytes } = aPacket(records, { device })
  const other = aPacket(records.slice(1), { device: aDevice() })
  const text = Buffer.from(bytes).toString('latin1')
  const headed = (from: string, to: string) => Buffer.from(text.replace(from, to), 'latin1')
  const theirs = { ...device.party, publicKey: other.header.from.publicKey }
  const single = [
    headed('"sequence":1', '"sequence":2'),
    headed('"provinceCode":"11"', '"provinceCode":"12"'),
    headed('"kind":"result"', '"kind":"plan"'),
    headed('GLADI-PACKET 1', 'GLADI-PACKET 0'),
    headed('"attendance":20', '"attendance":2000000'),
    // The header of one with the records of another; their own signature under the known device's header, and the reverse.
    Buffer.concat([bytes.subarray(0, bytes.length - 200), other.bytes.subarray(-200)]),
    writePacket({ ...other.header, from: device.party }, records, aDevice().keys).bytes,
    writePacket({ ...other.header, from: theirs }, records, aDevice().keys).bytes,
    ...ownForgeries(device),
  ]
  return [
    ...single,
    ...places(bytes, 560).map((place, n) =>
      Buffer.concat([bytes.subarray(0, place), Buffer.of(bytes[place]! ^ (1 << (n % 8))), bytes.subarray(place + 1)]),
    ),
    ...places(bytes, 402).map(place => bytes.subarray(0, place)),
    ...Array.from({ length: 12 }, (_, n) => Buffer.concat([bytes, Buffer.alloc(n + 1)])),
  ]
}

test('1,000 packets that somebody changed: each is refused with a sentence, and nothing of any is stored', async () => {
  const packets = await tampered()
  expect(packets).toHaveLength(1000)
  const taken: number[] = []
  const sentences = new Set<string>()
  for (const [index, bytes] of packets.entries()) {
    const received = await arrive(centre, bytes)
    if ('receipt' in received) taken.push(index)
    else sentences.add(sentenceOf(centre, received))
  }
  expect(taken).toEqual([])
  expect([...sentences].filter(sentence => !/^[A-Z][^{}]+\.$/.test(sentence))).toEqual([])
  expect(await rowCounts(centre)).toEqual({ packets: 0, records: 0, current: 0, conflicts: 0, entries: 0 })
})
