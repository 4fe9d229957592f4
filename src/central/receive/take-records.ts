import { type Judgement, judgeRecord } from '#domain/exchange/judge-record'
import type { PacketRecord } from '#domain/exchange/packet'
import type { ReceiptLine, RecordReason } from '#domain/exchange/receipt'
import type { Db } from '../store/store.ts'
import type { Words } from '../words.ts'
import { type CheckedRecord, checkedRecord } from './checked-record.ts'
import { type Held, heldBodies, heldRecords, recordName } from './held-records.ts'
import { plannedFacts } from './known-facts.ts'
import { addConflicts, addRecords, type Sending } from './save-records.ts'

type Verdict = Judgement | { status: 'refused'; reason: RecordReason }
type Judged = { record: PacketRecord; text: string | null; verdict: Verdict; held: Held | undefined }

/** So many records are judged and written by one statement per table. */
const batch = 5_000

/** Takes what can be taken of a province's results; a line for each record, in their order. */
export async function takeRecords(db: Db, sending: Sending, records: readonly PacketRecord[], words: Words) {
  const checked = records.map(checkedRecord)
  const named = checked.flatMap(one => ('named' in one ? [one.named] : []))
  const notInPlan = await plannedFacts(db, sending.provinceCode, named)
  const lines: ReceiptLine[] = []
  for (let from = 0; from < checked.length; from += batch) {
    const part = checked.slice(from, from + batch)
    const known = part.filter(one => 'text' in one)
    const held = await heldRecords(
      db,
      sending.provinceCode,
      known.map(({ record }) => record),
    )
    const judged = part.map((one): Judged => {
      if ('refused' in one) return refused(one.record, one.refused)
      const reason = notInPlan(one.named)
      return reason === null ? judge(one, sending.publicKey, held) : refused(one.record, reason)
    })
    await addRecords(db, sending, judged.flatMap(accepted))
    const conflicts = judged.flatMap(inConflict)
    await addConflicts(db, sending, conflicts)
    const bodies = await heldBodies(
      db,
      sending.provinceCode,
      conflicts.map(({ record }) => record),
    )
    lines.push(...judged.map(one => lineOf(one, bodies, words)))
  }
  return lines
}

const refused = (record: PacketRecord, reason: RecordReason): Judged => ({
  record,
  text: null,
  held: undefined,
  verdict: { status: 'refused', reason },
})

function judge({ record, text }: CheckedRecord, publicKey: string, held: Map<string, Held>): Judged {
  const known = held.get(recordName(record))
  return { record, text, held: known, verdict: judgeRecord(record, publicKey, known) }
}

const accepted = ({ record, text, held, verdict }: Judged) =>
  verdict.status === 'accepted'
    ? [{ record, text, taking: (held?.takings ?? 0) + 1, isCurrent: verdict.isCurrent }]
    : []

const inConflict = ({ record, text, held, verdict }: Judged) =>
  verdict.status === 'conflict' && held
    ? [{ record, text, reason: verdict.reason, heldTaking: held.current.taking }]
    : []

function lineOf(
  { record, held, verdict }: Judged,
  bodies: Awaited<ReturnType<typeof heldBodies>>,
  words: Words,
): ReceiptLine {
  const { kind, id, revision, sha256 } = record
  const reason = 'reason' in verdict ? verdict.reason : null
  const current =
    verdict.status === 'conflict' && held
      ? { sha256: held.current.sha256, body: bodies.get(recordName(record)) ?? null }
      : null
  const sentence = reason === null ? '' : words(`exchange:reason.${reason}`)
  return { kind, id, revision, sha256, status: verdict.status, reason, sentence, held: current }
}
