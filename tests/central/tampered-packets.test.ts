import { afterAll, beforeAll, expect, test } from 'vitest'
import { sentenceOf } from '#central/http/central-router'
import { writePacket } from '#packet/write-packet'
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

/** 200 ways to change a packet of a device that the centre knows, spread over all its bytes. */
async function tampered() {
  const device = await anEnrolledDevice(centre)
  const { bytes } = aPacket(records, { device })
  const other = aPacket(records.slice(1), { device: aDevice() })
  const places = Array.from({ length: 90 }, (_, n) => Math.floor((n * bytes.length) / 90))
  const text = Buffer.from(bytes).toString('latin1')
  const headed = (from: string, to: string) => Buffer.from(text.replace(from, to), 'latin1')
  const theirs = { ...device.party, publicKey: other.header.from.publicKey }
  return [
    ...places.map(place =>
      Buffer.concat([bytes.subarray(0, place), Buffer.of(bytes[place]! ^ 1), bytes.subarray(place + 1)]),
    ),
    ...places.map(place => bytes.subarray(0, place)),
    ...Array.from({ length: 12 }, (_, n) => Buffer.concat([bytes, Buffer.alloc(n + 1)])),
    headed('"sequence":1', '"sequence":2'),
    headed('"provinceCode":"11"', '"provinceCode":"12"'),
    headed('"kind":"result"', '"kind":"plan"'),
    headed('GLADI-PACKET 1', 'GLADI-PACKET 0'),
    headed('"attendance":20', '"attendance":2000000'),
    // The header of one with the records of another; their own signature under the known device's header, and the reverse.
    Buffer.concat([bytes.subarray(0, bytes.length - 200), other.bytes.subarray(-200)]),
    writePacket({ ...other.header, from: device.party }, records, aDevice().keys).bytes,
    writePacket({ ...other.header, from: theirs }, records, aDevice().keys).bytes,
  ]
}

test('200 packets that somebody changed: each is refused with a sentence, and nothing of any is stored', async () => {
  const packets = await tampered()
  expect(packets).toHaveLength(200)
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
