import type { KnownRecord } from '#domain/exchange/known-record'
import type { PacketFate, PacketRecord } from '#domain/exchange/packet'
import type { Receipt } from '#domain/exchange/receipt'

/** All that is told of a schedule after it ran: by the clients as it went on, and by what is stored at the end. */
export type History = {
  /** What clients were told had been done, by the device's public key, in their order. */
  log: readonly LogEntry[]
  /** Packets as their clients keep them. */
  packets: readonly PacketOfClient[]
  /** Everything that the centre gave for a receipt, however it went on from there. */
  receipts: readonly GivenReceipt[]
  stored: Stored
  clients: readonly ClientAtEnd[]
  /** All that the centre stores, as text, before and after every packet was sent once more. */
  replay: { before: string; after: string }
  /** Provinces whose audit chain is broken. */
  brokenChains: readonly string[]
}

export type LogEntry =
  /** `sha256` null: it holds no longer. `isDone` false: whether it came to that was not told. */
  | { act: 'fact'; device: string; name: string; sha256: string | null; isDone: boolean }
  | { act: 'kept'; device: string; packetId: string }
  /** All of it, over the network or as a file. */
  | { act: 'sent'; device: string; packetId: string }
  | { act: 'receipt-taken'; device: string; packetId: string }

export type PacketOfClient = {
  id: string
  sha256: string
  device: string
  provinceCode: string
  state: PacketFate
  records: readonly PacketRecord[]
  receipt: GivenReceipt | null
}

/** `sha256`: of its bytes. `signer`: the public key that it is signed with. */
export type GivenReceipt = { sha256: string; signer: string; says: Receipt }

export type Stored = {
  centre: string
  packets: readonly { provinceCode: string; number: number; id: string; sha256: string; receiptSha256: string }[]
  /** Every revision that was taken, by province, name and taking. */
  records: readonly StoredRecord[]
  conflicts: readonly StoredConflict[]
}

type Revision = Pick<PacketRecord, 'revision' | 'sha256'> & { provinceCode: string; name: string; device: string }

/** `bodySha256`: of what is stored as its content. `packet`: the number of the province's packet that brought it. */
export type StoredRecord = Revision & {
  taking: number
  parent: string | null
  bodySha256: string
  isCurrent: boolean
  packet: number
}

export type StoredConflict = Revision & { resolution: 'held' | 'sent' | null }

export type ClientAtEnd = {
  device: string
  provinceCode: string
  /** SHA-256 of each fact as it is there, by name. */
  facts: ReadonlyMap<string, string>
  known: ReadonlyMap<string, KnownRecord>
  /** How many facts wait to be sent. */
  waiting: number
}
