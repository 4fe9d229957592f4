import { hash } from 'node:crypto'
import type * as z from 'zod'
import { receiptHead, receiptLine } from '#contract/packet'
import { canonicalJson } from '#domain/exchange/canonical-json'
import type { PacketRecord } from '#domain/exchange/packet'
import type { Receipt } from '#domain/exchange/receipt'
import type { DeviceKeys } from './device-keys.ts'
import { PacketFault } from './packet-fault.ts'
import { readRecords, type SignedPacket } from './read-packet.ts'
import { type PacketOrder, writePacketOf } from './write-packet.ts'

/** A receipt is a packet like the others: signed, and checked in the same way. */
export function writeReceipt(order: Omit<PacketOrder, 'kind'>, { lines, ...head }: Receipt, keys: DeviceKeys) {
  const records = [lineOf('receipt', head.id, head), ...lines.map((line, n) => lineOf('line', `${n + 1}`, line))]
  const counts = { receipt: 1, ...(lines.length === 0 ? {} : { line: lines.length }) }
  // Nearly all of it are hashes, which no compression makes smaller.
  return writePacketOf({ ...order, kind: 'receipt' }, { lines: Buffer.from(records.join('')), counts }, keys, 1)
}

/** @throws {PacketFault} where it is no receipt, or not a whole one. */
export function readReceipt(packet: SignedPacket): Receipt {
  const [head, ...lines] = readRecords(packet)
  const isReceipt = packet.header.kind === 'receipt' && head?.kind === 'receipt'
  if (!isReceipt) throw new PacketFault('bad-record', 1)
  return {
    ...bodyOf(receiptHead, head, 1),
    lines: lines.map((line, index) => bodyOf(receiptLine, line, index + 2)),
  }
}

/** A record as a line of a packet. */
function lineOf(kind: string, id: string, body: object): string {
  const text = canonicalJson(body)
  const head = { kind, id, revision: 1, parent: null, sha256: hash('sha256', text) } satisfies Omit<
    PacketRecord,
    'body'
  >
  return `${JSON.stringify(head).slice(0, -1)},"body":${text}}\n`
}

function bodyOf<Body>(schema: z.ZodType<Body>, { body }: PacketRecord, line: number): Body {
  const { data } = schema.safeParse(body)
  if (!data) throw new PacketFault('bad-record', line)
  return data
}
