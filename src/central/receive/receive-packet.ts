import type { PacketHeader } from '#domain/exchange/packet'
import type { PacketRefusal, ReceiptLine, RecordStatus } from '#domain/exchange/receipt'
import { makeDeviceKeys } from '#packet/device-keys'
import { decryptPacket } from '#packet/encrypted-packet'
import { PacketFault, type PacketFaultKind } from '#packet/packet-fault'
import { eachRecord, openPacket, type PacketLimits, readRecords, type SignedPacket } from '#packet/read-packet'
import { startReceipt } from '#packet/receipt-packet'
import type { WrittenPacket } from '#packet/write-packet'
import { lockProvince, type ProvinceHead, writeAudit } from '../audit/audit.ts'
import { type CentreKeys, centreParty } from '../centre-keys.ts'
import { findDevice } from '../devices/devices.ts'
import { takePlan } from '../plans/take-plan.ts'
import { sql } from '../store/sql.ts'
import type { Db, Store } from '../store/store.ts'
import type { Words } from '../words.ts'
import { checkedLine } from './checked-record.ts'
import { packetBefore } from './packet-before.ts'
import { type PacketWay, wayOf } from './packet-way.ts'
import { takeRecords } from './take-records.ts'

/** What taking packets needs. */
export type Centre = { store: Store; keys: CentreKeys; words: Words }

export type Arrival = {
  bytes: Uint8Array
  /** Of which province the device is that brings it; `00`: the centre's people. */
  caller: string
  carrier: 'network' | 'file'
  /** Nothing is kept: what would come of it. */
  isCheck: boolean
  now: Date
}

/** How many records became what. */
export type Outcome = Record<RecordStatus, number>

export type Received =
  | { status: 'taken' | 'taken-before'; header: PacketHeader; receipt: Uint8Array; outcome: Outcome }
  | { status: 'refused'; header: PacketHeader; reason: PacketRefusal }
  | { status: 'fault'; fault: PacketFaultKind; line: number | null }

/** A nation's results have 60 MiB; a service that others use meanwhile takes less than a file on one's own disk may have. */
const limits: PacketLimits = { compressedBytes: 96 * 1024 ** 2, bytes: 384 * 1024 ** 2, records: 1_000_000 }

/**
 * Takes a packet: its records, itself and the receipt in one transaction, or nothing. A packet that was taken before gets
 * the receipt that it got then. What only a check says is signed by a key that nobody knows, so that it can never be
 * taken for a receipt.
 */
export async function receivePacket(centre: Centre, arrival: Arrival): Promise<Received> {
  try {
    return await receive(centre, arrival)
  } catch (error) {
    if (error instanceof PacketFault) return { status: 'fault', fault: error.kind, line: error.line }
    throw error
  }
}

async function receive(centre: Centre, arrival: Arrival): Promise<Received> {
  const { packet, plain } = await opened(arrival.bytes, centre.keys)
  const { header } = packet
  const way = wayOf(header, arrival.caller)
  if ('refused' in way) return { status: 'refused', header, reason: way.refused }
  // Before anything is unpacked: strangers may not make the centre work.
  const answered = await centre.store.transaction(way.scope, db => answerBefore(db, way, packet))
  if (answered) return answered
  const within = arrival.isCheck ? centre.store.trial : centre.store.transaction
  return within(way.scope, async db => {
    const head = await lockProvince(db, way.scope.provinceCode)
    return (await answerBefore(db, way, packet)) ?? (await take(db, { centre, arrival, way, packet, plain, head }))
  })
}

async function opened(bytes: Uint8Array, { reading }: CentreKeys) {
  try {
    return { packet: openPacket(bytes, limits), plain: bytes }
  } catch (error) {
    if (!(error instanceof PacketFault && error.kind === 'encrypted')) throw error
    const plain = await decryptPacket(bytes, reading)
    return { packet: openPacket(plain, limits), plain }
  }
}

/** Why its sender may not, or the receipt that it has already; null: it is to be taken. */
async function answerBefore(
  db: Db,
  { scope, senderProvince }: PacketWay,
  packet: SignedPacket,
): Promise<Received | null> {
  const { header, sha256 } = packet
  const device = await findDevice(db, senderProvince, header.from.publicKey)
  if (!device) return { status: 'refused', header, reason: 'unknown-sender' }
  if (device.revokedAt !== null) return { status: 'refused', header, reason: 'revoked-sender' }
  const before = await packetBefore(db, scope.provinceCode, sha256)
  return before && { status: 'taken-before', header, ...before }
}

type Taking = {
  centre: Centre
  arrival: Arrival
  way: PacketWay
  packet: SignedPacket
  plain: Uint8Array
  head: ProvinceHead
}

async function take(db: Db, taking: Taking): Promise<Received> {
  const { centre, arrival, way, packet, head } = taking
  const { header } = packet
  const at = arrival.now.toISOString()
  const sending = {
    provinceCode: way.scope.provinceCode,
    publicKey: header.from.publicKey,
    packet: head.receipt_sequence + 1,
    at,
  }
  const receipt = receiptOf(taking)
  const outcome: Outcome = { accepted: 0, duplicate: 0, conflict: 0, refused: 0 }
  const tell = (lines: readonly ReceiptLine[]) => {
    receipt.add(lines)
    for (const { status } of lines) outcome[status] += 1
  }
  let written: Promise<unknown> = Promise.resolve()
  if (header.kind === 'plan') {
    tell(await takePlan(db, { ...sending, keys: centre.keys, header, head }, readRecords(packet)))
  } else {
    const records = eachRecord(packet, checkedLine)
    written = (await takeRecords(db, sending, { records, words: centre.words, tell })).written
  }
  const [finished] = await Promise.all([receipt.finish(), written])
  await keepPacket(db, taking, { receipt: finished, outcome })
  return { status: 'taken', header, receipt: finished.bytes, outcome }
}

/** Of this packet, signed by the centre; of a mere check, by a key made for it alone. */
function receiptOf({ centre, arrival, packet, head }: Taking) {
  const { header, sha256 } = packet
  const at = arrival.now.toISOString()
  const signing = arrival.isCheck ? makeDeviceKeys() : centre.keys.signing
  const about = { packetId: header.id, packetSha256: sha256, receivedAt: at, refusal: null }
  const receipt = startReceipt({ id: crypto.randomUUID(), ...about })
  const order = {
    from: { ...centreParty(centre.keys), publicKey: signing.publicKey },
    to: { role: header.from.role, provinceCode: header.from.provinceCode },
    sequence: head.receipt_sequence + 1,
    previous: head.receipt_sha256,
    madeAt: at,
  }
  return { ...receipt, finish: () => receipt.finish(order, signing) }
}

type Result = { receipt: WrittenPacket; outcome: Outcome }

/** The packet with its receipt, the province's next number, and the entry about both. */
async function keepPacket(db: Db, { arrival, way, packet, plain, head }: Taking, { receipt, outcome }: Result) {
  const { provinceCode } = way.scope
  const { header, sha256 } = packet
  const { kind, from, sequence, previous, madeAt } = header
  const at = arrival.now.toISOString()
  const number = head.receipt_sequence + 1
  await db.run(sql`
    INSERT INTO packet (province_code, number, sha256, id, kind, public_key, sequence, previous, made_at, received_at,
                        carrier, outcome, bytes, receipt)
    VALUES (${provinceCode}, ${number}, ${sha256}, ${header.id}, ${kind}, ${from.publicKey}, ${sequence}, ${previous},
            ${madeAt}, ${at}, ${arrival.carrier}, ${JSON.stringify(outcome)}, ${plain}, ${receipt.bytes})`)
  await db.run(sql`
    UPDATE province SET receipt_sequence = ${number}, receipt_sha256 = ${receipt.sha256}
    WHERE province_code = ${provinceCode}`)
  const data = { packetId: header.id, sha256, kind, receiptSha256: receipt.sha256, ...outcome }
  await writeAudit(db, provinceCode, head, { at, actor: from.publicKey, act: 'packet-taken', data })
}
