import { setImmediate } from 'node:timers/promises'
import { type Judgement, judgeRecord } from '#domain/exchange/judge-record'
import type { PacketRecord } from '#domain/exchange/packet'
import type { ReceiptLine, RecordReason } from '#domain/exchange/receipt'
import type { ReadRecord } from '#packet/read-packet'
import type { Db } from '../store/store.ts'
import type { Words } from '../words.ts'
import { type CheckedRecord, checkedRecord } from './checked-record.ts'
import { type Held, heldBodies, heldRecords, recordName } from './held-records.ts'
import { plannedFacts } from './known-facts.ts'
import { addConflicts, addRecords, type Sending } from './save-records.ts'

type Verdict = Judgement | { status: 'refused'; reason: RecordReason }
type Judged = { record: PacketRecord; text: string | null; verdict: Verdict; held: Held | undefined }

type Checked = ReturnType<typeof checkedRecord>

/** A few milliseconds' work. */
const few = 40

/** So many records are judged and written by one statement per table. */
const batch = 2_000

/**
 * Takes what can be taken of a province's results; a line for each record, in their order. While the database writes one
 * part, the next is read and checked.
 */
export async function takeRecords(db: Db, sending: Sending, records: Iterable<ReadRecord>, words: Words) {
  const lines: ReceiptLine[] = []
  let writing = Promise.resolve()
  for await (const checked of partsOf(records)) {
    const judged = await judgedRecords(db, sending, checked)
    await writing
    writing = addRecords(db, sending, judged.flatMap(accepted))
    writing.catch(() => {}) // it is thrown where it is waited for
    const conflicts = judged.flatMap(inConflict)
    await addConflicts(db, sending, conflicts)
    const bodies = await heldBodies(db, sending.provinceCode, conflicts.map(recordOf))
    for (const one of judged) lines.push(lineOf(one, bodies, words))
  }
  await writing
  return lines
}

/** Between a few records others have their turn: what is on its way to the database, and other calls. */
async function* partsOf(records: Iterable<ReadRecord>): AsyncGenerator<Checked[]> {
  let part: Checked[] = []
  for (const record of records) {
    part.push(checkedRecord(record))
    if (part.length % few === 0) await setImmediate()
    if (part.length < batch) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

async function judgedRecords(db: Db, { provinceCode, publicKey }: Sending, checked: readonly Checked[]) {
  const known = checked.filter(one => 'text' in one)
  const notInPlan = await plannedFacts(
    db,
    provinceCode,
    known.map(({ named }) => named),
  )
  const held = await heldRecords(db, provinceCode, known.map(recordOf))
  return checked.map((one): Judged => {
    if ('refused' in one) return refused(one.record, one.refused)
    const reason = notInPlan(one.named)
    return reason === null ? judge(one, publicKey, held) : refused(one.record, reason)
  })
}

const recordOf = ({ record }: { record: PacketRecord }) => record

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

function accepted({ record, text, held, verdict }: Judged) {
  const isKept = verdict.status === 'accepted' || (verdict.status === 'duplicate' && verdict.isNew)
  const isCurrent = verdict.status === 'accepted' && verdict.isCurrent
  return isKept ? [{ record, text, taking: (held?.takings ?? 0) + 1, isCurrent }] : []
}

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
  // In the order of canonical JSON, which is written faster.
  return { held: current, id, kind, reason, revision, sentence, sha256, status: verdict.status }
}
