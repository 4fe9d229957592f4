import type { PacketFate, PacketHeader, PacketKind } from '#domain/exchange/packet'
import type { RecordStatus } from '#domain/exchange/receipt'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import type { WrittenPacket } from '#packet/write-packet'

export type Carrier = 'network' | 'file'

/** A packet without its bytes. */
export type KeptPacket = {
  number: number
  id: string
  direction: 'out' | 'in'
  kind: PacketKind
  party: string
  sequence: number
  sha256: string
  header: PacketHeader
  size: number
  state: PacketFate
  carrier: Carrier | null
  keptAt: string
  sentAt: string | null
  settledAt: string | null
  outcome: Partial<Record<RecordStatus, number>> | null
  tries: number
  nextTryAt: string | null
  /** What came in between, as its feature says (send-fault). */
  fault: unknown
}

type Row = Omit<KeptPacket, 'header' | 'outcome' | 'fault'> & {
  header: string
  outcome: string | null
  fault: string | null
}

const columns = sql`
  number, id, direction, kind, party, sequence, sha256, header, length(bytes) AS size, state, carrier, kept_at AS keptAt,
  sent_at AS sentAt, settled_at AS settledAt, outcome, tries, next_try_at AS nextTryAt, fault
`

const toPacket = ({ header, outcome, fault, ...row }: Row): KeptPacket => ({
  ...row,
  header: JSON.parse(header),
  outcome: outcome === null ? null : JSON.parse(outcome),
  fault: fault === null ? null : JSON.parse(fault),
})

/** All, the latest first. */
export const listPackets = (db: ReadableDb, limit: number): KeptPacket[] =>
  db.all<Row>(sql`SELECT ${columns} FROM exchange_packet ORDER BY number DESC LIMIT ${limit}`).map(toPacket)

export function findPacket(db: ReadableDb, direction: 'out' | 'in', id: string): KeptPacket | undefined {
  const row = db.one<Row>(sql`SELECT ${columns} FROM exchange_packet WHERE direction = ${direction} AND id = ${id}`)
  return row && toPacket(row)
}

export const packetBytes = (db: ReadableDb, number: number): Uint8Array =>
  db.one<{ bytes: Uint8Array }>(sql`SELECT bytes FROM exchange_packet WHERE number = ${number}`)!.bytes

/** A receipt as it came for a packet that went out, or as it was given for one that came in. */
export const receiptBytes = (db: ReadableDb, number: number): Uint8Array | null =>
  db.one<{ receipt: Uint8Array | null }>(sql`SELECT receipt FROM exchange_packet WHERE number = ${number}`)!.receipt

/** What the next packet of a kind follows. */
export function latestOfKind(db: ReadableDb, kind: PacketKind): { sequence: number; previous: string | null } {
  const row = db.one<{ sequence: number; sha256: string }>(sql`
    SELECT sequence, sha256 FROM exchange_packet WHERE direction = 'out' AND kind = ${kind}
    ORDER BY sequence DESC LIMIT 1
  `)
  return { sequence: (row?.sequence ?? 0) + 1, previous: row?.sha256 ?? null }
}

/** Keeps a packet of our own, not sent yet; gives its number. */
export function addPacket(db: WritableDb, { header, bytes, sha256 }: WrittenPacket, party: string, at: string): number {
  db.run(sql`
    INSERT INTO exchange_packet (id, direction, kind, party, sequence, previous, sha256, header, bytes, state, kept_at)
    VALUES (${header.id}, 'out', ${header.kind}, ${party}, ${header.sequence}, ${header.previous}, ${sha256},
            ${JSON.stringify(header)}, ${bytes}, 'waiting', ${at})
  `)
  return db.one<{ number: number }>(sql`SELECT last_insert_rowid() AS number`)!.number
}

/** It goes over the network, from now on by itself. */
export const sendByNetwork = (db: WritableDb, number: number, at: string) =>
  void db.run(sql`
    UPDATE exchange_packet SET carrier = 'network', tries = 0, next_try_at = ${at}, fault = NULL
    WHERE number = ${number} AND state IN ('waiting', 'sent')
  `)

/** It was given to somebody as a file. */
export const sentAsFile = (db: WritableDb, number: number, at: string) =>
  void db.run(sql`
    UPDATE exchange_packet
    SET carrier = coalesce(carrier, 'file'), sent_at = coalesce(sent_at, ${at}),
        state = CASE state WHEN 'waiting' THEN 'sent' ELSE state END
    WHERE number = ${number}
  `)

/** All of it arrived; what came of it is not known yet. */
export const sentWhole = (db: WritableDb, number: number, at: string) =>
  void db.run(sql`
    UPDATE exchange_packet SET state = 'sent', sent_at = coalesce(sent_at, ${at})
    WHERE number = ${number} AND state IN ('waiting', 'sent')
  `)

/** Sending did not end well; `nextTryAt` null: not by itself again, nor where it was stopped meanwhile. */
export const putOff = (db: WritableDb, number: number, fault: unknown, nextTryAt: string | null) =>
  void db.run(sql`
    UPDATE exchange_packet
    SET tries = tries + 1, next_try_at = iif(next_try_at IS NULL, NULL, ${nextTryAt}), fault = ${JSON.stringify(fault)}
    WHERE number = ${number} AND state IN ('waiting', 'sent')
  `)

/** What somebody had to do first was done: what stopped for that goes on. */
export const goOnSending = (db: WritableDb, at: string) =>
  void db.run(sql`
    UPDATE exchange_packet SET next_try_at = ${at}, tries = 0
    WHERE carrier = 'network' AND state IN ('waiting', 'sent') AND next_try_at IS NULL
      AND fault ->> '$.kind' IN ('not-enrolled', 'credential-refused', 'wrong-certificate', 'receipt-unknown-signer')
  `)

/** Nobody tries any more until somebody says so. */
export const stopTrying = (db: WritableDb, number: number) =>
  void db.run(sql`UPDATE exchange_packet SET next_try_at = NULL WHERE number = ${number}`)

/** Waiting for their turn on the network, the oldest first. */
export const packetsToSend = (db: ReadableDb) =>
  db.all<{ number: number; id: string; kind: PacketKind; tries: number; nextTryAt: string }>(sql`
    SELECT number, id, kind, tries, next_try_at AS nextTryAt FROM exchange_packet WHERE next_try_at IS NOT NULL ORDER BY number
  `)

export type Settling = {
  number: number
  fate: Exclude<PacketFate, 'waiting' | 'sent'>
  receipt: Uint8Array
  outcome: KeptPacket['outcome']
  at: string
}

export function settlePacket(db: WritableDb, { number, fate, receipt, outcome, at }: Settling) {
  db.run(sql`
    UPDATE exchange_packet
    SET state = ${fate}, receipt = ${receipt}, outcome = ${JSON.stringify(outcome)}, settled_at = ${at},
        sent_at = coalesce(sent_at, ${at}), next_try_at = NULL, fault = NULL
    WHERE number = ${number}
  `)
}
