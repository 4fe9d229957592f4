import type { Receipt } from './receipt.ts'

/** What a packet is for. `plan`: the centre's, for a province. `result`: a province's, for the centre. `card`: opens a
 * companion's own workspace. `rehearsal`: a companion's results, for their province. `receipt`: what came of a packet.
 * `decision`: how the centre decided conflicts of a province. */
export const packetKinds = ['plan', 'result', 'card', 'rehearsal', 'receipt', 'decision'] as const
export type PacketKind = (typeof packetKinds)[number]

export const partyRoles = ['centre', 'province', 'companion'] as const
export type PartyRole = (typeof partyRoles)[number]

/** Who makes packets: a device, known by its public key. */
export type Party = {
  role: PartyRole
  /** Kemendagri's; null: the centre. */
  provinceCode: string | null
  /** As its people call it, for people: nothing is decided by it. */
  name: string
  /** Ed25519, 32 bytes, base64url. */
  publicKey: string
  /** To whom packets for this device are encrypted (`age1…`); null: it reads none that are. */
  recipient: string | null
}

/** The only one so far. Raised when an older reader would read a packet wrongly. */
export const packetFormat = 1

/** The first line of a packet. The signature is over it, so that nothing of it can be changed. */
export type PacketHeader = {
  format: typeof packetFormat
  id: string
  kind: PacketKind
  from: Party
  to: { role: PartyRole; provinceCode: string | null }
  /** From 1, without a gap for each device and kind. */
  sequence: number
  /** SHA-256 of the device's packet of this kind before this one; null: the first. */
  previous: string | null
  /** ISO instant in UTC, by the device's clock. */
  madeAt: string
  /** So many records of each kind. */
  counts: Record<string, number>
  /** The records: as they are in the packet (compressed), and as lines. */
  body: { sha256: string; compressedBytes: number; bytes: number }
}

/**
 * One fact of a device. Its id and revision name it for ever; the same id and revision with another content is a conflict.
 * `body` null: what it said holds no longer.
 */
export type PacketRecord = {
  kind: string
  id: string
  /** From 1; raised with every change of the content. */
  revision: number
  /** Of the content that the other side is known to hold, and that this one replaces; null: none. */
  parent: string | null
  /** SHA-256 of the body as canonical JSON. */
  sha256: string
  body: PacketBody | null
}

/** What a record says of itself. */
export type RecordHead = Omit<PacketRecord, 'body'>

export type PacketBody = { readonly [key: string]: unknown }

/** A packet with what came of it, as far as it is known. */
export type PacketFate = 'waiting' | 'sent' | 'accepted' | 'partly' | 'refused'

/** Only a receipt makes a sent packet accepted; `partly`: some of its records were not. */
export function fateOf(receipt: Receipt): Exclude<PacketFate, 'waiting' | 'sent'> {
  if (receipt.refusal !== null) return 'refused'
  return receipt.lines.every(({ status }) => status === 'accepted' || status === 'duplicate') ? 'accepted' : 'partly'
}
