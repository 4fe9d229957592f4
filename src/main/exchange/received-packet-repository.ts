import { fateOf } from '#domain/exchange/packet'
import type { Receipt, RecordStatus } from '#domain/exchange/receipt'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { openPacket, type SignedPacket } from '#packet/read-packet'
import { readReceipt } from '#packet/receipt-packet'
import type { Carrier } from './packet-repository.ts'

/** Keeps a packet that came and was taken, as its bytes; one that was kept before stays as it is. */
export function keepReceived(
  db: WritableDb,
  { header, sha256 }: SignedPacket,
  bytes: Uint8Array,
  { at, carrier }: { at: string; carrier: Carrier },
) {
  db.run(sql`
    INSERT INTO exchange_packet (id, direction, kind, party, sequence, previous, sha256, header, bytes, state, carrier,
                                 kept_at, settled_at)
    VALUES (${header.id}, 'in', ${header.kind}, ${header.from.publicKey}, ${header.sequence}, ${header.previous},
            ${sha256}, ${JSON.stringify(header)}, ${bytes}, 'accepted', ${carrier}, ${at}, ${at})
    ON CONFLICT (direction, sha256) DO NOTHING
  `)
}

/** The bytes of a packet that came; undefined where none with this SHA-256 was kept. */
export const receivedBytes = (db: ReadableDb, sha256: string): Uint8Array | undefined =>
  db.one<{ bytes: Uint8Array }>(sql`SELECT bytes FROM exchange_packet WHERE direction = 'in' AND sha256 = ${sha256}`)
    ?.bytes

/** The receipt that was given for a packet, if it was taken before. */
export function keptReceipt(db: ReadableDb, sha256: string): { receipt: Receipt; bytes: Uint8Array } | undefined {
  const row = db.one<{ receipt: Uint8Array | null }>(
    sql`SELECT receipt FROM exchange_packet WHERE direction = 'in' AND sha256 = ${sha256}`,
  )
  return row?.receipt ? { receipt: readReceipt(openPacket(row.receipt)), bytes: row.receipt } : undefined
}

/** Receipts are counted as packets are, each after the one before. */
export function nextReceipt(db: ReadableDb): { sequence: number; previous: string | null } {
  const row = db.one<{ receipts: number; last: Uint8Array | null }>(sql`
    SELECT count(*) AS receipts, (SELECT receipt FROM exchange_packet WHERE direction = 'in' AND receipt IS NOT NULL
                                  ORDER BY number DESC LIMIT 1) AS last
    FROM exchange_packet WHERE direction = 'in' AND receipt IS NOT NULL
  `)!
  return { sequence: row.receipts + 1, previous: row.last ? openPacket(row.last).sha256 : null }
}

type Receiving = { packet: SignedPacket; bytes: Uint8Array; receipt: Receipt; receiptBytes: Uint8Array; at: string }

/** A packet that was taken, with what was said of it, for good. */
export function keepReceipt(db: WritableDb, { packet, bytes, receipt, receiptBytes, at }: Receiving) {
  keepReceived(db, packet, bytes, { at, carrier: 'file' })
  const outcome: Partial<Record<RecordStatus, number>> = {}
  for (const { status } of receipt.lines) outcome[status] = (outcome[status] ?? 0) + 1
  db.run(sql`
    UPDATE exchange_packet SET receipt = ${receiptBytes}, outcome = ${JSON.stringify(outcome)}, state = ${fateOf(receipt)}
    WHERE direction = 'in' AND sha256 = ${packet.sha256}
  `)
}
