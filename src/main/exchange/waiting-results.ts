import { noContent, type WaitingReason, type WaitingRecord, waitingRecord } from '#domain/exchange/known-record'
import type { ReadableDb } from '#main/database/sql'
import { knownRecords, type PackedRecord, recordKey } from './record-repository.ts'
import { type ResultFact, resultFacts, type ResultKind, resultKinds } from './result-facts.ts'

/** To whom a province reports. */
export const centre = 'centre'

/** A fact that is to be sent; `fact` null: it holds no longer. */
export type WaitingResult = WaitingRecord & PackedRecord & { kind: ResultKind; fact: ResultFact | null }

export type WaitingSum = Record<ResultKind, Record<WaitingReason, number>>

/** What the centre has not been told yet, on one snapshot. `onRow`: after each row that was looked at. */
export function* waitingResults(db: ReadableDb, onRow: () => void = () => {}): Generator<WaitingResult, void> {
  const known = knownRecords(db, centre)
  for (const fact of resultFacts(db)) {
    onRow()
    const { kind, id, sha256 } = fact
    const key = recordKey(kind, id)
    const waiting = waitingRecord(known.get(key), sha256)
    known.delete(key)
    if (waiting) yield { ...waiting, kind, id, sha256, fact }
  }
  for (const [key, record] of known) {
    const kind = resultKinds.find(one => key.startsWith(`${one} `))
    const waiting = waitingRecord(record, null)
    if (kind && waiting) yield { ...waiting, kind, id: key.slice(kind.length + 1), sha256: noContent, fact: null }
  }
}

/** The record as it stands in a packet, with its newline. */
export const lineOf = ({ kind, id, revision, parent, sha256, fact }: WaitingResult) =>
  `{"kind":"${kind}","id":${JSON.stringify(id)},"revision":${revision},"parent":${JSON.stringify(parent)},"sha256":"${sha256}","body":${fact?.text ?? 'null'}}\n`

const nothing = () => ({ new: 0, changed: 0, gone: 0, again: 0 })
export const emptySum = (): WaitingSum => ({ attendance: nothing(), 'test-result': nothing(), rehearsal: nothing() })
