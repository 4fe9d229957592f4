import { hash, randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { canonicalJson } from '#domain/exchange/canonical-json'
import { type PacketHeader, type PacketRecord, packetFormat } from '#domain/exchange/packet'
import { type DeviceKeys, signBytes } from './device-keys.ts'

/** What its maker says of a packet; the rest of the header follows from the records. */
export type PacketOrder = Pick<PacketHeader, 'kind' | 'from' | 'to' | 'sequence' | 'previous' | 'madeAt'>

export type WrittenPacket = { header: PacketHeader; bytes: Uint8Array; sha256: string }

/** The first line of every packet. */
export const packetMark = `GLADI-PACKET ${packetFormat}\n`

/** SHA-256 of a body, by which the same content is known again; of `null` for what holds no longer. */
export const bodyHash = (body: PacketRecord['body']) => hash('sha256', canonicalJson(body))

/** Four parts: the mark, the header, the signature over both, the records as gzip of JSON lines (docs/packet.md). */
export const writePacket = (order: PacketOrder, records: Iterable<PacketRecord>, keys: DeviceKeys): WrittenPacket =>
  writePacketOf(order, linesOf(records), keys)

/** Records that are written already: JSON on a line each, with how many there are of each kind. */
export type PacketLines = { lines: Buffer; counts: Record<string, number> }

/**
 * For many records: whoever has the canonical text of a body need not have it written again. `level`: of gzip, 1 the
 * fastest; for what hardly becomes smaller.
 */
export const writePacketOf = (
  order: PacketOrder,
  { lines, counts }: PacketLines,
  keys: DeviceKeys,
  level = 6,
): WrittenPacket => finishPacket(order, { body: gzipSync(lines, { level }), bytes: lines.length, counts }, keys)

/** What is compressed already; `bytes`: how many it were before. */
export type PacketParts = { body: Buffer; bytes: number; counts: Record<string, number> }

export function finishPacket(
  order: PacketOrder,
  { body, bytes: unpacked, counts }: PacketParts,
  keys: DeviceKeys,
): WrittenPacket {
  const header: PacketHeader = {
    format: packetFormat,
    id: randomUUID(),
    ...order,
    counts,
    body: { sha256: hash('sha256', body), compressedBytes: body.length, bytes: unpacked },
  }
  const signed = Buffer.from(`${packetMark}${JSON.stringify(header)}\n`)
  const bytes = Buffer.concat([signed, Buffer.from(`${signBytes(keys, signed)}\n`), body])
  return { header, bytes, sha256: hash('sha256', bytes) }
}

function linesOf(records: Iterable<PacketRecord>): PacketLines {
  const counts: Record<string, number> = {}
  const lines: string[] = []
  for (const record of records) {
    counts[record.kind] = (counts[record.kind] ?? 0) + 1
    lines.push(JSON.stringify(record), '\n')
  }
  return { lines: Buffer.from(lines.join('')), counts }
}
