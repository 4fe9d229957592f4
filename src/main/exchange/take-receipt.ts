import { afterLine } from '#domain/exchange/known-record'
import { fateOf, type PacketRecord, type Party } from '#domain/exchange/packet'
import type { Receipt, ReceiptLine } from '#domain/exchange/receipt'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { openPacket, readRecords } from '#packet/read-packet'
import { readReceipt } from '#packet/receipt-packet'
import { findParty } from './known-party-repository.ts'
import type { OpenedFile } from './open-gladi-file.ts'
import { findPacket, type KeptPacket, packetBytes, receiptBytes, settlePacket } from './packet-repository.ts'
import {
  acceptUnanswered,
  countUnanswered,
  findKnown,
  recordKey,
  saveKnown,
  sendPacketAgain,
  type Verdict,
} from './record-repository.ts'

/** Why a receipt is not believed: nothing becomes of it. */
export type ReceiptFault =
  /** Its key is not one that this device knows; a person may compare the fingerprint and enrol it. */
  | { kind: 'unknown-signer'; party: Party }
  /** It is about a packet that was not made here. */
  | { kind: 'unknown-packet'; packetId: string }
  /** Signed by a known key, but not true to the packet that was sent, or by somebody to whom it was not sent. */
  | { kind: 'untrue'; packetId: string }

export type ReadReceipt = {
  number: number
  receipt: Receipt
  bytes: Uint8Array
  /** As they were sent, by `recordKey`. */
  sent: ReadonlyMap<string, PacketRecord>
}

/** Who signed it, which packet it is about, and whether it is true to that. @throws {PacketFault} */
export function checkReceipt(db: ReadableDb, file: OpenedFile): ReadReceipt | { fault: ReceiptFault } {
  const { from } = file.header
  const signer = findParty(db, from.publicKey)
  if (!signer) return { fault: { kind: 'unknown-signer', party: from } }
  const receipt = readReceipt(file)
  const { packetId } = receipt
  const packet = findPacket(db, 'out', packetId)
  if (!packet) return { fault: { kind: 'unknown-packet', packetId } }
  const sent = sentRecords(packetBytes(db, packet.number))
  const { kind, to } = packet.header
  // A plan is for a province; it is the centre's service that takes it, and issues it anew.
  const isOfReceiver = signer.role === (kind === 'plan' ? 'centre' : to.role)
  const isTrue = isOfReceiver && receipt.packetSha256 === packet.sha256 && speaksOf(receipt, sent)
  return isTrue ? { number: packet.number, receipt, bytes: file.bytes, sent } : { fault: { kind: 'untrue', packetId } }
}

const sentRecords = (bytes: Uint8Array) =>
  new Map(readRecords(openPacket(bytes)).map(record => [recordKey(record.kind, record.id), record]))

/** Of every record of the packet, as it was sent, and of nothing else; of none where the whole packet is refused. */
function speaksOf({ lines, refusal }: Receipt, sent: ReadReceipt['sent']) {
  if (refusal !== null && lines.length === 0) return true
  const told = new Set(lines.map(({ kind, id }) => recordKey(kind, id)))
  return (
    told.size === sent.size &&
    lines.length === sent.size &&
    lines.every(line => {
      const record = sent.get(recordKey(line.kind, line.id))
      return record?.revision === line.revision && record.sha256 === line.sha256
    })
  )
}

/** What a receipt came to. `isNew`: false where this packet was settled before, and nothing changed. */
export type TakenReceipt = { packet: KeptPacket; isNew: boolean }

/** The first receipt of a packet settles it; the same or another one later changes nothing. */
export function takeReceipt(db: WritableDb, { number, receipt, bytes, sent }: ReadReceipt, at: string): TakenReceipt {
  const isNew = receiptBytes(db, number) === null
  if (isNew) settle(db, { number, receipt, bytes, sent }, at)
  return { packet: findPacket(db, 'out', receipt.packetId)!, isNew }
}

function settle(db: WritableDb, { number, receipt, bytes, sent }: ReadReceipt, at: string) {
  const { party: receiver } = db.one<{ party: string }>(
    sql`SELECT party FROM exchange_packet WHERE number = ${number}`,
  )!
  const outcome: NonNullable<KeptPacket['outcome']> = {}
  for (const { status } of receipt.lines) outcome[status] = (outcome[status] ?? 0) + 1
  const lines = withoutAccepted(db, number, receipt.lines)
  const known = lines.map(line => findKnown(db, receiver, line.kind, line.id))
  if (lines.length < receipt.lines.length) acceptUnanswered(db, number)
  for (const [index, line] of lines.entries()) {
    const before = known[index]
    if (!before) continue
    const after = afterLine(before, line)
    const isJudged = after.status !== before.status
    const verdict = isJudged ? verdictOf(line, sent.get(recordKey(line.kind, line.id))!, at) : undefined
    saveKnown(db, { receiver, kind: line.kind, id: line.id }, after, verdict)
  }
  if (receipt.refusal !== null) sendPacketAgain(db, number)
  settlePacket(db, { number, fate: fateOf(receipt), receipt: bytes, outcome, at })
}

/** From so many lines on, those that were accepted are told apart at once. */
const many = 500

/**
 * The lines to look at one by one: all of a few, or where a later packet has some of the records; of many the others than
 * accepted.
 */
function withoutAccepted(db: ReadableDb, number: number, lines: readonly ReceiptLine[]): readonly ReceiptLine[] {
  if (lines.length < many || countUnanswered(db, number) < lines.length) return lines
  return lines.filter(({ status }) => status !== 'accepted')
}

function verdictOf(
  { status, reason, sentence, held }: ReceiptLine,
  { body }: PacketRecord,
  at: string,
): Verdict | null {
  return status === 'accepted' || status === 'duplicate' ? null : { reason, sentence, own: body, held, at }
}
