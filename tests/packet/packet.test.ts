import { fc, test as property } from '@fast-check/vitest'
import { gzipSync } from 'node:zlib'
import { hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#domain/exchange/canonical-json'
import type { PacketHeader } from '#domain/exchange/packet'
import { fingerprintOf, signBytes } from '#packet/device-keys'
import { decryptPacket, encryptPacket, makeReadingKeys } from '#packet/encrypted-packet'
import { PacketFault } from '#packet/packet-fault'
import { openPacket, readRecords } from '#packet/read-packet'
import { packetMark } from '#packet/write-packet'
import { aDevice, anAttendance, aPacket, aRecord } from '../builders/a-packet.ts'

const read = (bytes: Uint8Array) => readRecords(openPacket(bytes))

function faultOf(bytes: Uint8Array): string {
  try {
    read(bytes)
  } catch (error) {
    if (error instanceof PacketFault) return error.kind
    throw error
  }
  return 'taken'
}

/** As somebody with a key of their own would write it: the signature is true, the rest is as given. */
function forged(header: object, body: Uint8Array, device = aDevice()) {
  const signed = Buffer.from(`${packetMark}${JSON.stringify({ ...header, from: device.party })}\n`)
  return Buffer.concat([signed, Buffer.from(`${signBytes(device.keys, signed)}\n`), body])
}

const headerFor = (body: Uint8Array, bytes: number, part: Partial<PacketHeader> = {}) => ({
  ...aPacket().header,
  ...part,
  body: { sha256: hash('sha256', body), compressedBytes: body.length, bytes },
})

const json = fc.jsonValue({ maxDepth: 2 })

describe('a packet', () => {
  property.prop([
    fc.uniqueArray(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 20 }),
    fc.dictionary(fc.string(), json),
  ])('gives back the records that were written, whatever they say', (ids, body) => {
    const records = ids.map((id, index) => aRecord({ id, revision: index + 1, body: index % 5 === 0 ? null : body }))
    const packet = aPacket(records)
    expect(read(packet.bytes)).toEqual(JSON.parse(JSON.stringify(records)))
    expect(openPacket(packet.bytes).sha256).toBe(packet.sha256)
  })

  it('can be read with no more than head and gunzip', () => {
    const { bytes, header } = aPacket()
    const [mark, line] = Buffer.from(bytes).toString('latin1').split('\n')
    expect(mark).toBe('GLADI-PACKET 1')
    expect(JSON.parse(line!)).toEqual(header)
    expect(header.counts).toEqual({ attendance: 1 })
  })

  it('of a later format says so, and is not guessed at', () => {
    const bytes = Buffer.from(aPacket().bytes)
    bytes[13] = '2'.charCodeAt(0)
    expect(faultOf(bytes)).toBe('other-format')
  })

  it('that promises more records than it may hold is not unpacked', () => {
    const body = gzipSync('')
    expect(faultOf(forged(headerFor(body, 0, { counts: { attendance: 9_000_000 } }), body))).toBe('too-large')
  })

  it('that unpacks to more than it says is given up at what it says', () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 32))
    expect(faultOf(forged(headerFor(bomb, 1000), bomb))).toBe('damaged')
  })

  it('with a record that is not true to its hash, or twice there, names the line', () => {
    const bad = `${JSON.stringify(aRecord())}\n${JSON.stringify({ ...aRecord({ id: 'p2' }), body: anAttendance({ minutes: 1 }) })}\n`
    const body = gzipSync(bad)
    const packet = openPacket(forged(headerFor(body, bad.length, { counts: { attendance: 2 } }), body))
    expect(() => readRecords(packet)).toThrow(new PacketFault('bad-record', 2))
    const twice = `${JSON.stringify(aRecord())}\n`.repeat(2)
    const again = gzipSync(twice)
    expect(faultOf(forged(headerFor(again, twice.length, { counts: { attendance: 2 } }), again))).toBe('bad-record')
  })

  it('whose counts are not those of its records is refused', () => {
    const text = `${JSON.stringify(aRecord())}\n`
    const body = gzipSync(text)
    expect(faultOf(forged(headerFor(body, text.length, { counts: { attendance: 2 } }), body))).toBe('wrong-counts')
  })

  it('is no other file', () => {
    for (const text of ['', 'PK\u0003\u0004', 'GLADI', '{"a":1}\n']) {
      expect(faultOf(Buffer.from(text))).toBe('not-a-packet')
    }
  })
})

describe('tampering', () => {
  const packet = aPacket(Array.from({ length: 30 }, (_, n) => aRecord({ id: `p${n}:ACEH-01` })))
  const whole = Buffer.from(packet.bytes)

  property.prop([fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })], { numRuns: 500 })(
    'of any byte is found',
    (at, by) => {
      const bytes = Buffer.from(whole)
      bytes[at] = bytes[at]! ^ by
      expect(faultOf(bytes)).not.toBe('taken')
    },
  )

  property.prop([fc.nat(whole.length - 1)], { numRuns: 300 })('by cutting anywhere is found', length => {
    expect(faultOf(whole.subarray(0, length))).not.toBe('taken')
  })

  it('of what base64 does not read of the signature is found', () => {
    const bytes = Buffer.from(whole)
    // 64 bytes are 86 signs and `==`; of the last sign four bits say nothing.
    const last = bytes.indexOf('==\n') - 1
    const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
    bytes[last] = signs.charCodeAt(signs.indexOf(String.fromCharCode(bytes[last]!)) ^ 1)
    expect(faultOf(bytes)).toBe('damaged')
  })

  it('by adding to the end is found', () => {
    expect(faultOf(Buffer.concat([whole, Buffer.from('x')]))).toBe('damaged')
  })

  it('by the header of another packet is found', () => {
    const other = Buffer.from(aPacket().bytes)
    const bodyOf = (bytes: Buffer) => bytes.indexOf(10, bytes.indexOf(10, bytes.indexOf(10) + 1) + 1) + 1
    const swapped = Buffer.concat([other.subarray(0, bodyOf(other)), whole.subarray(bodyOf(whole))])
    expect(faultOf(swapped)).toBe('damaged')
  })

  it('by signing again shows another key', () => {
    const forger = aDevice()
    const bytes = forged(packet.header, openPacket(whole).compressed, forger)
    expect(openPacket(bytes).header.from.publicKey).toBe(forger.keys.publicKey)
    expect(openPacket(bytes).header.from.publicKey).not.toBe(packet.header.from.publicKey)
  })
})

describe('an encrypted packet', () => {
  it('is read by its receiver alone, and says what it is to everybody else', async () => {
    const [mine, other] = await Promise.all([makeReadingKeys(), makeReadingKeys()])
    const packet = aPacket()
    const encrypted = await encryptPacket(packet.bytes, mine.recipient)
    expect(faultOf(encrypted)).toBe('encrypted')
    expect(read(await decryptPacket(encrypted, mine))).toEqual([aRecord()])
    await expect(decryptPacket(encrypted, other)).rejects.toThrow(new PacketFault('encrypted'))
  })
})

describe('a fingerprint', () => {
  it('is six groups of four digits, another for every key', () => {
    const prints = Array.from({ length: 50 }, () => fingerprintOf(aDevice().party.publicKey))
    expect(prints[0]).toMatch(/^(\d{4} ){5}\d{4}$/)
    expect(new Set(prints).size).toBe(50)
  })
})

describe('canonical JSON', () => {
  property.prop([json])('is one text for one content, and JSON', value => {
    const text = canonicalJson(value)
    expect(canonicalJson(JSON.parse(text))).toBe(text)
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
  })

  it('has the keys in order and no spaces', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}')
  })
})
