import { resultBodies } from '#contract/packet'
import type { PacketBody, PacketRecord } from '#domain/exchange/packet'
import type { RecordReason } from '#domain/exchange/receipt'
import type { ReadRecord } from '#packet/read-packet'
import type { ResultKind } from '../export/fact-columns.ts'
import type { Named } from './known-facts.ts'
import { isPlainlySound } from './plainly-sound.ts'
import { isStorable } from './record-text.ts'

/** A record that has the form of its kind: `text` is its body as JSON, `named` what it speaks of. */
export type CheckedRecord = { record: PacketRecord; text: string | null; named: Named }

/** By its form alone. A fact that holds no longer (`body` null) speaks of nothing any more. */
export function checkedRecord({
  record,
  text,
}: ReadRecord): CheckedRecord | { record: PacketRecord; refused: Extract<RecordReason, 'unknown-kind' | 'malformed'> } {
  const { kind, id, body } = record
  if (!Object.hasOwn(resultBodies, kind)) return { record, refused: 'unknown-kind' }
  if (!isStorable(text) || !isStorable(JSON.stringify(id))) return { record, refused: 'malformed' }
  if (body === null) return { record, text: null, named: {} }
  const named = soundBody(kind as ResultKind, body)
  if (!named || ('classCode' in named && id !== `${named.participantId}:${named.classCode}`)) {
    return { record, refused: 'malformed' }
  }
  return { record, text, named }
}

const soundBody = (kind: ResultKind, body: PacketBody): Named | undefined =>
  isPlainlySound(kind, body) ? body : resultBodies[kind].safeParse(body).data
