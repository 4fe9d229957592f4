import { setImmediate } from 'node:timers/promises'
import { type Judgement, judgeRecord } from '#domain/exchange/judge-record'
import type { RecordHead } from '#domain/exchange/packet'
import type { ReceiptLine, RecordReason } from '#domain/exchange/receipt'
import type { Db } from '../store/store.ts'
import type { Words } from '../words.ts'
import type { CheckedRecord } from './checked-record.ts'
import { type Held, heldBodies, heldRecords, recordName } from './held-records.ts'
import { type NotInPlan, plannedFacts, whatIsThere } from './known-facts.ts'
import type { SoundRecord } from './plain-result.ts'
import { addConflicts, addRecords, type Sending } from './save-records.ts'

type Verdict = Judgement | { status: 'refused'; reason: RecordReason }
type Judged = { record: RecordHead; text: string | null; verdict: Verdict; held: Held | undefined }

/** A few milliseconds' work. */
const few = 50

/** So many records are judged and written by one statement per table. */
const batch = 2_000

/** So many parts may be on their way to the database while the next are read. */
const ahead = 8

/** What is to be taken, and who is told of what came of it: a line for each record, in their order, part by part. */
type Taking = { records: Iterable<CheckedRecord>; words: Words; tell: (lines: ReceiptLine[]) => void }

/**
 * Takes what can be taken of a province's results. While the database writes, the next records are read and checked; where
 * all are told of, it may still write: `written` says when it has. Where this throws, nothing is on its way any more.
 */
export async function takeRecords(db: Db, sending: Sending, { records, words, tell }: Taking) {
  const there = await whatIsThere(db, sending.provinceCode)
  const writing: Promise<void>[] = []
  try {
    for await (const checked of partsOf(records)) {
      const judged = await judgedRecords(db, sending, { checked, ...there })
      if (writing.length >= ahead) await writing.shift()
      const added = addRecords(db, sending, judged.flatMap(accepted))
      added.catch(() => {}) // it is thrown where it is waited for
      writing.push(added)
      const conflicts = judged.flatMap(inConflict)
      await addConflicts(db, sending, conflicts)
      const bodies = await heldBodies(db, sending.provinceCode, conflicts.map(recordOf))
      tell(judged.map(one => lineOf(one, bodies, words)))
    }
  } catch (error) {
    await Promise.allSettled(writing)
    throw error
  }
  return { written: Promise.all(writing) }
}

/** Between a few records others have their turn: what is on its way to the database, and other calls. */
async function* partsOf(records: Iterable<CheckedRecord>): AsyncGenerator<CheckedRecord[]> {
  let part: CheckedRecord[] = []
  for (const record of records) {
    part.push(record)
    if (part.length % few === 0) await setImmediate()
    if (part.length < batch) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

type Part = Awaited<ReturnType<typeof whatIsThere>> & { checked: readonly CheckedRecord[] }

async function judgedRecords(db: Db, { provinceCode, publicKey }: Sending, { checked, hasPlan, hasRecords }: Part) {
  const known = checked.filter(one => 'text' in one)
  const named = known.map(one => one.named)
  const notInPlan: NotInPlan = hasPlan ? await plannedFacts(db, provinceCode, named) : () => null
  const held = hasRecords ? await heldRecords(db, provinceCode, known.map(recordOf)) : new Map<string, Held>()
  return checked.map((one): Judged => {
    if ('refused' in one) return refused(one.record, one.refused)
    const reason = notInPlan(one.named)
    return reason === null ? judge(one, publicKey, held) : refused(one.record, reason)
  })
}

const recordOf = ({ record }: { record: RecordHead }) => record

const refused = (record: RecordHead, reason: RecordReason): Judged => ({
  record,
  text: null,
  held: undefined,
  verdict: { status: 'refused', reason },
})

function judge({ record, text }: SoundRecord, publicKey: string, held: Map<string, Held>): Judged {
  const known = held.size === 0 ? undefined : held.get(recordName(record))
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
