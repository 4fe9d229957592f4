import type { PacketBody, PacketRecord } from './packet.ts'

/** What came of a record. `duplicate` is a success: it was there already, exactly so. */
export const recordStatuses = ['accepted', 'duplicate', 'conflict', 'refused'] as const
export type RecordStatus = (typeof recordStatuses)[number]

/** Why a record was not simply taken. */
export const recordReasons = [
  // Conflicts: another content under this revision; another device says otherwise; made without knowing what is held.
  'other-content',
  'other-device',
  'parent-unknown',
  // Refused.
  'unknown-person',
  'other-person',
  'other-province',
  'unknown-class',
  'unknown-test',
  'unknown-kind',
  'malformed',
] as const
export type RecordReason = (typeof recordReasons)[number]

/** Why a whole packet was not taken. */
export const packetRefusals = [
  'unknown-sender',
  'revoked-sender',
  'other-province',
  'wrong-kind',
  'other-receiver',
] as const
export type PacketRefusal = (typeof packetRefusals)[number]

export type ReceiptLine = Pick<PacketRecord, 'kind' | 'id' | 'revision' | 'sha256'> & {
  status: RecordStatus
  reason: RecordReason | null
  /** In Indonesian, for people; empty where the record was taken. */
  sentence: string
  /** Of a conflict: what is held instead, so that a person can put both side by side. */
  held: { sha256: string; body: PacketBody | null } | null
}

/** What the receiver says of a packet; its bytes are stored and given out again for ever. */
export type Receipt = {
  id: string
  packetId: string
  /** Of the packet's bytes as they came. */
  packetSha256: string
  /** ISO instant in UTC, by the receiver's clock. */
  receivedAt: string
  refusal: { reason: PacketRefusal; sentence: string } | null
  lines: readonly ReceiptLine[]
}
