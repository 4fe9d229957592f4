import { resultBodies } from '#contract/packet'
import type { RecordHead } from '#domain/exchange/packet'
import type { RecordReason } from '#domain/exchange/receipt'
import { type ReadRecord, readRecord } from '#packet/read-packet'
import type { ResultKind } from '../export/fact-columns.ts'
import { plainResult, type SoundRecord } from './plain-result.ts'
import { isStorable } from './record-text.ts'

export type CheckedRecord =
  | SoundRecord
  | { record: RecordHead; refused: Extract<RecordReason, 'unknown-kind' | 'malformed'> }

/** A line of a packet, checked by its form alone. @throws {PacketFault} where it is no record. */
export const checkedLine = (line: string, number: number): CheckedRecord =>
  plainResult(line) ?? checkedRecord(readRecord(line, number))

/** A fact that holds no longer (`body` null) speaks of nothing any more. */
export function checkedRecord({ record, text }: ReadRecord): CheckedRecord {
  const { kind, id, body } = record
  if (!Object.hasOwn(resultBodies, kind)) return { record, refused: 'unknown-kind' }
  if (!isStorable(text) || !isStorable(JSON.stringify(id))) return { record, refused: 'malformed' }
  if (body === null) return { record, text: null, named: {} }
  const { data: named } = resultBodies[kind as ResultKind].safeParse(body)
  if (!named || ('classCode' in named && id !== `${named.participantId}:${named.classCode}`)) {
    return { record, refused: 'malformed' }
  }
  return { record, text, named }
}
