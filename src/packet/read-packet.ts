import { hash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { packetHeader, packetRecord } from '#contract/packet'
import { canonicalJson } from '#domain/exchange/canonical-json'
import type { PacketHeader, PacketRecord, RecordHead } from '#domain/exchange/packet'
import { isSignedBy } from './device-keys.ts'
import { PacketFault } from './packet-fault.ts'
import { packetMark } from './write-packet.ts'

/** A packet whose signature is true to the key in its header. Whether that key is known, the caller decides. */
export type SignedPacket = { header: PacketHeader; sha256: string; compressed: Uint8Array }

export type PacketLimits = { compressedBytes: number; bytes: number; records: number }

const mebibyte = 1024 * 1024

/** A province of 5,000 people with 20 rehearsals each has about 10 MiB; a nation 60. */
export const packetLimits: PacketLimits = {
  compressedBytes: 128 * mebibyte,
  bytes: 1024 * mebibyte,
  records: 2_000_000,
}

const markStart = Buffer.from('GLADI-PACKET ')
const ageMark = Buffer.from('age-encryption.org/')
const longestHeader = 64 * 1024
const signatureLength = 88

/** Checks all but the records; unpacks nothing. @throws {PacketFault} */
export function openPacket(bytes: Uint8Array, limits: PacketLimits = packetLimits): SignedPacket {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(buffer, ageMark)) throw new PacketFault('encrypted')
  if (!startsWith(buffer, markStart)) throw new PacketFault('not-a-packet')
  const markEnd = endOfLine(buffer, 0, 40)
  if (buffer.toString('latin1', 0, markEnd) !== packetMark) throw new PacketFault('other-format')
  const headerEnd = endOfLine(buffer, markEnd, longestHeader)
  const signatureEnd = endOfLine(buffer, headerEnd, signatureLength + 1)
  const signature = buffer.toString('latin1', headerEnd, signatureEnd - 1)
  if (Buffer.from(signature, 'base64').toString('base64') !== signature) throw new PacketFault('damaged')
  const header = readHeader(buffer.toString('utf8', markEnd, headerEnd - 1))
  if (!isSignedBy(header.from.publicKey, buffer.subarray(0, headerEnd), signature)) throw new PacketFault('damaged')
  const compressed = buffer.subarray(signatureEnd)
  checkBody(header, compressed, limits)
  return { header, sha256: hash('sha256', buffer), compressed }
}

/** Every record, well formed and true to its hash, none twice. @throws {PacketFault} */
export const readRecords = (packet: SignedPacket): PacketRecord[] =>
  eachRecord(packet, readRecord)
    .map(({ record }) => record)
    .toArray()

/** A record with its body as canonical JSON. */
export type ReadRecord = { record: PacketRecord; text: string }

/**
 * The same, one after the other, as `read` makes them of their lines (numbered from 1). That nothing is wrong is known only
 * at the end: what was done until then must be undone.
 */
export function* eachRecord<Read extends { record: RecordHead }>(
  { header, compressed }: SignedPacket,
  read: (line: string, number: number) => Read,
): Generator<Read, void> {
  const seen = new Map<string, Set<string>>()
  let number = 0
  for (const line of linesOf(unpacked(header, compressed))) {
    number += 1
    const one = read(line, number)
    const { kind, id } = one.record
    const ids = seen.get(kind) ?? new Set()
    if (ids.size === 0) seen.set(kind, ids)
    if (ids.has(id)) throw new PacketFault('bad-record', number)
    ids.add(id)
    yield one
  }
  const counts = new Map(Object.entries(header.counts))
  for (const kind of new Set([...seen.keys(), ...counts.keys()])) {
    if (seen.get(kind)?.size !== counts.get(kind)) throw new PacketFault('wrong-counts')
  }
}

function* linesOf(text: string): Generator<string, void> {
  let from = 0
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    yield text.slice(from, to)
    from = to + 1
  }
  if (from < text.length) throw new PacketFault('damaged')
}

const startsWith = (buffer: Buffer, start: Buffer) => buffer.subarray(0, start.length).equals(start)

/** Of the line that begins at `from`, after its newline. */
function endOfLine(buffer: Buffer, from: number, longest: number): number {
  const at = buffer.subarray(from, from + longest).indexOf(10)
  if (at < 0) throw new PacketFault(buffer.length < from + longest ? 'truncated' : 'damaged')
  return from + at + 1
}

function readHeader(line: string): PacketHeader {
  const { data } = packetHeader.safeParse(parsed(line))
  if (!data) throw new PacketFault('damaged')
  return data
}

function checkBody({ body, counts }: PacketHeader, compressed: Buffer, limits: PacketLimits) {
  const records = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const isTooLarge =
    body.compressedBytes > limits.compressedBytes || body.bytes > limits.bytes || records > limits.records
  if (isTooLarge) throw new PacketFault('too-large')
  if (compressed.length < body.compressedBytes) throw new PacketFault('truncated')
  if (compressed.length > body.compressedBytes || hash('sha256', compressed) !== body.sha256) {
    throw new PacketFault('damaged')
  }
}

/** Never more than the header says, whatever the gzip would become. */
function unpacked({ body }: PacketHeader, compressed: Uint8Array): string {
  if (body.bytes === 0 && compressed.length > 100) throw new PacketFault('damaged')
  try {
    const lines = gunzipSync(compressed, { maxOutputLength: Math.max(1, body.bytes) })
    if (lines.length === body.bytes) return new TextDecoder('utf-8', { fatal: true }).decode(lines)
  } catch {
    // Said below: whatever zlib or the decoder found is one thing to who has the file.
  }
  throw new PacketFault('damaged')
}

/** Whether it is well formed and true to its hash. @throws {PacketFault} */
export function readRecord(line: string, number: number): ReadRecord {
  const value = parsed(line)
  const record = isUsual(value) ? value : packetRecord.safeParse(value).data
  if (!record) throw new PacketFault('bad-record', number)
  const text = canonicalJson(record.body)
  if (hash('sha256', text) !== record.sha256) throw new PacketFault('bad-record', number)
  return { record, text }
}

/** Of the schema's form beyond doubt, found out much faster; false says nothing. A packet has a hundred thousand records. */
function isUsual(value: unknown): value is PacketRecord {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 6) return false
  const { kind, id, revision, parent, sha256, body } = value as Record<string, unknown>
  return (
    isText(kind, 50) &&
    isText(id, 200) &&
    Number.isInteger(revision) &&
    (revision as number) >= 1 &&
    (revision as number) <= 1_000_000_000 &&
    (parent === null || isHash(parent)) &&
    isHash(sha256) &&
    typeof body === 'object' &&
    !Array.isArray(body)
  )
}

const isText = (value: unknown, longest: number) =>
  typeof value === 'string' && value.length > 0 && value.length <= longest
const isHash = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
