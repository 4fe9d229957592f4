import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type * as z from 'zod'
import { linesInRecord, receiptHead, receiptLines } from '#contract/packet'
import { canonicalJson } from '#domain/exchange/canonical-json'
import type { PacketRecord } from '#domain/exchange/packet'
import type { Receipt, ReceiptLine } from '#domain/exchange/receipt'
import type { DeviceKeys } from './device-keys.ts'
import { PacketFault } from './packet-fault.ts'
import { readRecords, type SignedPacket } from './read-packet.ts'
import { finishPacket, type PacketOrder, type WrittenPacket, writePacketOf } from './write-packet.ts'

type ReceiptOrder = Omit<PacketOrder, 'kind'>

/** Nearly all of it are hashes, which no compression makes smaller. */
const level = 1

/** A receipt is a packet like the others: signed, and checked in the same way. */
export function writeReceipt(order: ReceiptOrder, { lines, ...head }: Receipt, keys: DeviceKeys): WrittenPacket {
  const records = [headRecord(head), ...linesRecords(lines, 0)]
  const packet = { lines: Buffer.from(records.join('')), counts: countsOf(records.length) }
  return writePacketOf({ ...order, kind: 'receipt' }, packet, keys, level)
}

/** The same for many lines, as they come; it is compressed beside what this thread does. */
export function startReceipt(head: Omit<Receipt, 'lines'>) {
  const blocks = [Buffer.from(headRecord(head))]
  let count = 1
  return {
    add: (lines: readonly ReceiptLine[]) => {
      const records = linesRecords(lines, count - 1)
      blocks.push(Buffer.from(records.join('')))
      count += records.length
    },
    finish: async (order: ReceiptOrder, keys: DeviceKeys): Promise<WrittenPacket> => {
      const lines = Buffer.concat(blocks)
      const body = await compressed(lines, { level })
      return finishPacket({ ...order, kind: 'receipt' }, { body, bytes: lines.length, counts: countsOf(count) }, keys)
    },
  }
}

const compressed = promisify(gzip)

/** Of so many records, the head with them. */
const countsOf = (records: number): Record<string, number> => ({
  receipt: 1,
  ...(records === 1 ? {} : { lines: records - 1 }),
})

/** @throws {PacketFault} where it is no receipt, or not a whole one. */
export function readReceipt(packet: SignedPacket): Receipt {
  const [head, ...parts] = readRecords(packet)
  const isReceipt = packet.header.kind === 'receipt' && head?.kind === 'receipt'
  if (!isReceipt) throw new PacketFault('bad-record', 1)
  return {
    ...bodyOf(receiptHead, head, 1),
    lines: parts.flatMap((part, index) => bodyOf(receiptLines, part, index + 2).lines),
  }
}

const headRecord = (head: Omit<Receipt, 'lines'>) => recordLine('receipt', head.id, canonicalJson(head))

/** `before`: how many such records there are already. */
const linesRecords = (lines: readonly ReceiptLine[], before: number): string[] =>
  Array.from({ length: Math.ceil(lines.length / linesInRecord) }, (_, part) => {
    const some = lines.slice(part * linesInRecord, (part + 1) * linesInRecord)
    return recordLine('lines', `${before + part + 1}`, `{"lines":[${some.map(lineText).join(',')}]}`)
  })

/** Canonical JSON; of a conflict, which is rare, as anything else is written. */
function lineText(line: ReceiptLine): string {
  if (line.held !== null) return canonicalJson(line)
  const { id, kind, reason, revision, sentence, sha256, status } = line
  const about = `"id":${JSON.stringify(id)},"kind":${JSON.stringify(kind)},"reason":${JSON.stringify(reason)}`
  return `{"held":null,${about},"revision":${revision},"sentence":${JSON.stringify(sentence)},"sha256":"${sha256}","status":"${status}"}`
}

/** A record as a line of a packet; `text`: its body as canonical JSON. */
const recordLine = (kind: string, id: string, text: string) =>
  `{"kind":"${kind}","id":"${id}","revision":1,"parent":null,"sha256":"${hash('sha256', text)}","body":${text}}\n`

function bodyOf<Body>(schema: z.ZodType<Body>, { body }: PacketRecord, line: number): Body {
  const { data } = schema.safeParse(body)
  if (!data) throw new PacketFault('bad-record', line)
  return data
}
