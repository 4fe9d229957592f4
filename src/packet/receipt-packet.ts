import type * as z from 'zod'
import { receiptHead, receiptLine } from '#contract/packet'
import type { PacketRecord } from '#domain/exchange/packet'
import type { Receipt } from '#domain/exchange/receipt'
import type { DeviceKeys } from './device-keys.ts'
import { PacketFault } from './packet-fault.ts'
import { readRecords, type SignedPacket } from './read-packet.ts'
import { bodyHash, type PacketOrder, writePacket } from './write-packet.ts'

/** A receipt is a packet like the others: signed, and checked in the same way. */
export function writeReceipt(order: Omit<PacketOrder, 'kind'>, { lines, ...head }: Receipt, keys: DeviceKeys) {
  const records = [toRecord('receipt', head.id, head), ...lines.map((line, n) => toRecord('line', `${n + 1}`, line))]
  return writePacket({ ...order, kind: 'receipt' }, records, keys)
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

function toRecord(kind: string, id: string, body: object): PacketRecord {
  const whole = { ...body }
  return { kind, id, revision: 1, parent: null, sha256: bodyHash(whole), body: whole }
}

function bodyOf<Body>(schema: z.ZodType<Body>, { body }: PacketRecord, line: number): Body {
  const { data } = schema.safeParse(body)
  if (!data) throw new PacketFault('bad-record', line)
  return data
}
