import type { KnownRecord } from './known-record.ts'
import type { PacketBody, PacketRecord } from './packet.ts'
import type { RecordReason } from './receipt.ts'

/** One of two contents where there could be one, and whose it is. */
export type DecisionSide = Pick<PacketRecord, 'revision' | 'sha256'> & {
  /** Public key of the device that said it. */
  device: string
  body: PacketBody | null
}

/** How a person at the centre decided a conflict. */
export type Decision = {
  /** Of the decision itself: taking it twice changes nothing. */
  id: string
  /** Which fact it is about. */
  record: { kind: string; id: string }
  reason: RecordReason
  /** Which of the two holds from now on. */
  holds: 'held' | 'sent'
  /** What the centre held when it decided, and what had come and was not taken. */
  held: DecisionSide
  sent: DecisionSide
  /** ISO instant in UTC, by the centre's clock. */
  decidedAt: string
  /** Who says to have decided, for people. */
  decidedBy: string
}

/**
 * What a device knows of its fact after the centre decided. Where the other content holds, its own stays here and is not
 * sent until it changes; where its own does, it is as if it had been accepted.
 */
export function afterCentreDecision(known: KnownRecord, decision: Decision, own: string): KnownRecord {
  const [winner, loser] = decision.holds === 'held' ? [decision.held, decision.sent] : [decision.sent, decision.held]
  const isLatest = (side: DecisionSide) =>
    side.device === own && side.revision === known.revision && side.sha256 === known.sha256
  const held = { sha256: winner.sha256, revision: winner.device === own ? winner.revision : 0 }
  if (isLatest(winner)) return { ...known, status: 'accepted', held, decision: null }
  if (isLatest(loser)) return { ...known, status: 'conflict', held, decision: 'theirs' }
  return { ...known, held }
}
