import { resultBodies } from '#contract/packet'
import type { PacketRecord } from '#domain/exchange/packet'
import type { RecordReason } from '#domain/exchange/receipt'
import type { Named } from './known-facts.ts'
import { recordText } from './record-text.ts'

/** A record that has the form of its kind: `text` is its body as JSON, `named` what it speaks of. */
export type CheckedRecord = { record: PacketRecord; text: string | null; named: Named }

/** By its form alone. A fact that holds no longer (`body` null) speaks of nothing any more. */
export function checkedRecord(
  record: PacketRecord,
): CheckedRecord | { record: PacketRecord; refused: Extract<RecordReason, 'unknown-kind' | 'malformed'> } {
  if (!Object.hasOwn(resultBodies, record.kind)) return { record, refused: 'unknown-kind' }
  const text = recordText(record)
  if (text === undefined) return { record, refused: 'malformed' }
  if (record.body === null) return { record, text, named: {} }
  const { data } = resultBodies[record.kind as keyof typeof resultBodies].safeParse(record.body)
  if (!data || ('classCode' in data && record.id !== `${data.participantId}:${data.classCode}`)) {
    return { record, refused: 'malformed' }
  }
  return { record, text, named: data }
}
