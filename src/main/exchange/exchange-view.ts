import type {
  CentralDecision,
  ExchangeState,
  KeptPacket as PacketView,
  KnownParty as PartyView,
  NotTaken,
} from '#contract/exchange'
import type { Party } from '#domain/exchange/packet'
import { type SendFault, wrongClockMinutes } from '#domain/exchange/send-fault'
import type { ReadableDb } from '#main/database/sql'
import { fingerprintOf } from '#packet/device-keys'
import { countUnread, listUnread } from './decision-repository.ts'
import type { Device } from './device-repository.ts'
import { type KnownParty, listParties } from './known-party-repository.ts'
import { type KeptPacket, listPackets } from './packet-repository.ts'
import { personOf } from './person-of-record.ts'
import { countNotTaken, listNotTaken } from './record-repository.ts'
import type { Sender } from './sender.ts'
import { findServer } from './server-repository.ts'

/** So many packets are shown, few enough that their rows need not be of one height; a file has them all. */
const shownPackets = 200
const shownRecords = 500

export function exchangeState(db: ReadableDb, device: Device, sender: Sender): ExchangeState {
  const server = findServer(db)
  return {
    role: device.party.role,
    device: { party: device.party, fingerprint: fingerprintOf(device.party.publicKey) },
    server: server
      ? {
          address: server.address,
          certificate: server.certificate,
          isEnrolled: server.credential !== null,
          seenAt: server.seenAt,
        }
      : null,
    centres: listParties(db, 'centre').map(toPartyView),
    packets: listPackets(db, shownPackets).map(toPacketView),
    open: countNotTaken(db),
    unreadDecisions: countUnread(db),
    sending: sender.progress(),
    clockAheadMinutes: wrongMinutes(sender.clockAhead()),
  }
}

export const toPacketView = (packet: KeptPacket): PacketView => ({
  id: packet.id,
  direction: packet.direction,
  header: packet.header,
  bytes: packet.size,
  state: packet.state,
  carrier: packet.carrier,
  keptAt: packet.keptAt,
  sentAt: packet.sentAt,
  settledAt: packet.settledAt,
  outcome: packet.outcome,
  tries: packet.tries,
  nextTryAt: packet.nextTryAt,
  fault: packet.fault as SendFault | null,
})

const toPartyView = ({ enrolledAt, ...known }: KnownParty): PartyView => ({
  party: known satisfies Party,
  fingerprint: fingerprintOf(known.publicKey),
  enrolledAt,
})

/** Whole minutes where they are too many, else null. */
export function wrongMinutes(clockAhead: number | null): number | null {
  const minutes = Math.round((clockAhead ?? 0) / 60_000)
  return Math.abs(minutes) >= wrongClockMinutes ? minutes : null
}

export function notTakenView(db: ReadableDb, status: 'conflict' | 'refused'): { records: NotTaken[]; total: number } {
  const { conflicts, refused } = countNotTaken(db)
  const records = listNotTaken(db, status, shownRecords).map(({ receiver, kind, id, verdict }) => ({
    receiver,
    kind,
    id,
    ...verdict,
    name: null,
    classCode: null,
    ...personOf(db, kind, id),
  }))
  return { records, total: status === 'conflict' ? conflicts : refused }
}

/** With this device's content as one's own, whichever side it stood on. */
export function decisionsView(db: ReadableDb, { party }: Device): { records: CentralDecision[]; total: number } {
  const records = listUnread(db, shownRecords).map(
    ({ id, record, holds, held, sent, decidedAt, decidedBy }): CentralDecision => {
      const isSentOwn = sent.device === party.publicKey
      const [own, other] = isSentOwn ? [sent, held] : [held, sent]
      return {
        id,
        kind: record.kind,
        holds: (holds === 'sent') === isSentOwn ? 'mine' : 'theirs',
        name: null,
        classCode: null,
        ...personOf(db, record.kind, record.id),
        own: own.body,
        other: other.body,
        decidedAt,
        decidedBy,
      }
    },
  )
  return { records, total: countUnread(db) }
}
