import type { ReceiptLine, RecordStatus } from './receipt.ts'

/** What a sender remembers of a fact that it put into a packet. */
export type KnownRecord = {
  /** The latest that is in a packet, and the SHA-256 of its content. */
  revision: number
  sha256: string
  /** Of that revision; null: no receipt yet. */
  status: RecordStatus | null
  /** The content that the receiver is known to hold; `revision` 0: it is not one of ours. */
  held: { sha256: string; revision: number } | null
  /** `again`: it goes once more as it is. `theirs`: what the receiver holds stays until ours changes. */
  decision: 'again' | 'theirs' | null
}

/** Why a fact goes into the next packet. */
export const waitingReasons = ['new', 'changed', 'gone', 'again'] as const
export type WaitingReason = (typeof waitingReasons)[number]

export type WaitingRecord = { why: WaitingReason; revision: number; parent: string | null }

/** SHA-256 of the text `null`: the content of a fact that holds no longer. */
export const noContent = '74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b'

/** Whether a fact waits to be sent, and as what; `sha256` of its content now, null: it holds no longer. */
export function waitingRecord(known: KnownRecord | undefined, sha256: string | null): WaitingRecord | null {
  if (!known) return sha256 === null ? null : { why: 'new', revision: 1, parent: null }
  const next = { revision: known.revision + 1, parent: known.held?.sha256 ?? null }
  if (known.sha256 === (sha256 ?? noContent)) return known.decision === 'again' ? { why: 'again', ...next } : null
  if (sha256 !== null) return { why: 'changed', ...next }
  // What never arrived need not be taken back.
  return known.status === 'refused' && known.held === null ? null : { why: 'gone', ...next }
}

type Line = Pick<ReceiptLine, 'revision' | 'sha256' | 'status'>

/**
 * After a receipt's line of any revision of the record, in any order, any number of times. A line of an earlier revision
 * says what is held if nothing later is known, and nothing of the latest.
 */
export function afterLine(known: KnownRecord, line: Line): KnownRecord {
  const isTaken = line.status === 'accepted' || line.status === 'duplicate'
  const isNews = isTaken && line.revision >= (known.held?.revision ?? 0)
  const held = isNews ? { sha256: line.sha256, revision: line.revision } : known.held
  const isLatest = line.revision === known.revision && line.sha256 === known.sha256
  return { ...known, held, status: isLatest && known.status === null ? line.status : known.status }
}

/** After a person looked at a conflict: ours is sent as following what is held, or what is held stays. */
export function afterDecision(known: KnownRecord, whose: 'mine' | 'theirs', heldSha256: string): KnownRecord {
  return {
    ...known,
    held: { sha256: heldSha256, revision: 0 },
    decision: whose === 'mine' ? 'again' : 'theirs',
  }
}
