import { randomUUID } from 'node:crypto'
import { companionBodies } from '#contract/companion-packet'
import type { RehearsalBody, TestResultBody } from '#contract/packet'
import { type HeldRecord, judgeRecord, revisionKey } from '#domain/exchange/judge-record'
import type { PacketRecord } from '#domain/exchange/packet'
import type { Receipt, ReceiptLine, RecordReason } from '#domain/exchange/receipt'
import { saveResults } from '#main/assessment/save-results'
import { logChange } from '#main/database/change-log'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import type { Device } from '#main/exchange/device-repository'
import { keepReceipt, keptReceipt, nextReceipt } from '#main/exchange/received-packet-repository'
import { addReceivedRehearsal } from '#main/practice/received-repository'
import type { Words } from '#main/words'
import { PacketFault } from '#packet/packet-fault'
import { readRecords, type SignedPacket } from '#packet/read-packet'
import { writeReceipt } from '#packet/receipt-packet'
import { bindCard, findGivenCard } from './companion-repository.ts'

export type Received = { name: string; participantId: string; receipt: Receipt; bytes: Uint8Array }
/** Why a whole packet is not taken: no card of ours is in it, or that card is another device's already. */
export type NotReceived = 'unknown-card' | 'card-in-use'

type Taking = {
  packet: SignedPacket
  bytes: Uint8Array
  device: Device
  at: string
  /** Of the sentences in a receipt. */
  words: Words
  titleOf: (caseId: string) => string
}

/**
 * Takes a companion's results: own ones only, each once, in the transaction of `db` together with the receipt. The same
 * packet again gets the same receipt.
 * @throws {PacketFault}
 */
export function receiveResults(db: WritableDb, taking: Taking): Received | NotReceived {
  const { packet, bytes, device, at, words } = taking
  const { header, sha256 } = packet
  const [first, ...records] = readRecords(packet)
  const companion = companionBodies.companion.safeParse(first?.body)
  if (first?.kind !== 'companion' || !companion.success) throw new PacketFault('bad-record', 1)
  const { participantId, token } = companion.data
  const card = findGivenCard(db, token)
  const person = card && db.one<{ name: string }>(sql`SELECT name FROM participant WHERE id = ${participantId}`)
  if (!card || !person || card.participantId !== participantId) return 'unknown-card'
  if (card.publicKey !== null && card.publicKey !== header.from.publicKey) return 'card-in-use'
  const { name } = person
  const before = keptReceipt(db, sha256)
  if (before) return { name, participantId, ...before }
  bindCard(db, token, header.from.publicKey)
  const lines = [
    toLine(first, { status: 'accepted' }, words),
    ...records.map(one => toLine(one, takeRecord(db, one, participantId, taking), words)),
  ]
  const receipt: Receipt = {
    id: randomUUID(),
    packetId: header.id,
    packetSha256: sha256,
    receivedAt: at,
    refusal: null,
    lines,
  }
  const to = { role: 'companion', provinceCode: header.to.provinceCode } as const
  const written = writeReceipt({ from: device.party, to, madeAt: at, ...nextReceipt(db) }, receipt, device.keys)
  keepReceipt(db, { packet, bytes, receipt, receiptBytes: written.bytes, at })
  const count = lines.filter(({ status, kind }) => status === 'accepted' && kind !== 'companion').length
  logChange(db, { at, kind: 'practiceReceived', data: { participantId, name, count } })
  return { name, participantId, receipt, bytes: written.bytes }
}

type Outcome = { status: ReceiptLine['status']; reason?: RecordReason }

function takeRecord(db: WritableDb, record: PacketRecord, participantId: string, { packet, titleOf }: Taking): Outcome {
  const { kind, id } = record
  if (kind !== 'rehearsal' && kind !== 'test-result') return { status: 'refused', reason: 'unknown-kind' }
  const { success, data } = companionBodies[kind].safeParse(record.body)
  if (!success) return { status: 'refused', reason: 'malformed' }
  if (data.participantId !== participantId) return { status: 'refused', reason: 'other-person' }
  const { publicKey } = packet.header.from
  const judged = judgeRecord(record, publicKey, heldRecord(db, record))
  if (judged.status !== 'accepted') return judged
  const reason =
    kind === 'rehearsal'
      ? keepRehearsal(db, id, data as RehearsalBody, titleOf)
      : keepTest(db, id, data as TestResultBody)
  if (reason) return { status: 'refused', reason }
  db.run(sql`
    INSERT INTO received_record (kind, id, public_key, revision, sha256)
    VALUES (${kind}, ${id}, ${publicKey}, ${record.revision}, ${record.sha256})
  `)
  return judged
}

/** What was finished does not change: a later revision says nothing that could be kept. */
function keepRehearsal(
  db: WritableDb,
  id: string,
  body: RehearsalBody,
  titleOf: Taking['titleOf'],
): RecordReason | null {
  if (db.one(sql`SELECT 1 FROM practice_attempt WHERE id = ${id}`)) return 'malformed'
  addReceivedRehearsal(db, id, body, titleOf(body.caseId))
  return null
}

function keepTest(db: WritableDb, id: string, body: TestResultBody): RecordReason | null {
  const { itemPoints, form, designId } = body
  const items = db.one<{ items: number }>(sql`
    SELECT count(*) AS items FROM test_item WHERE design_id = ${designId} AND form = ${form ?? 'A'}
  `)!.items
  if (items === 0) return 'unknown-test'
  const isTrue = itemPoints === null || (itemPoints.length === items && itemPoints.every(points => points !== null))
  if (!isTrue || db.one(sql`SELECT 1 FROM test_result WHERE id = ${id}`)) return 'malformed'
  // The next attempt that is free: the province may have imported one of its own.
  saveResults(db, [{ ...body, id, attempt: null, fileId: null, itemPoints }])
  return null
}

function heldRecord(db: ReadableDb, { kind, id }: PacketRecord): HeldRecord | undefined {
  const rows = db.all<{ publicKey: string; revision: number; sha256: string }>(sql`
    SELECT public_key AS publicKey, revision, sha256 FROM received_record WHERE kind = ${kind} AND id = ${id}
    ORDER BY revision
  `)
  const current = rows.at(-1)
  return current && { current, taken: new Set(rows.map(row => revisionKey(row.publicKey, row))) }
}

const toLine = (
  { kind, id, revision, sha256 }: PacketRecord,
  { status, reason }: Outcome,
  words: Words,
): ReceiptLine => ({
  kind,
  id,
  revision,
  sha256,
  status,
  reason: reason ?? null,
  sentence: reason ? words(`exchange:reason.${reason}`) : '',
  held: null,
})
