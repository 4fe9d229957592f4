import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import type { SignedPacket } from '#packet/read-packet'

/** Keeps a packet that came and was taken, as its bytes; one that was kept before stays as it is. */
export function keepReceived(db: WritableDb, { header, sha256 }: SignedPacket, bytes: Uint8Array, at: string) {
  db.run(sql`
    INSERT INTO exchange_packet (id, direction, kind, party, sequence, previous, sha256, header, bytes, state, carrier,
                                 kept_at, settled_at)
    VALUES (${header.id}, 'in', ${header.kind}, ${header.from.publicKey}, ${header.sequence}, ${header.previous},
            ${sha256}, ${JSON.stringify(header)}, ${bytes}, 'accepted', 'file', ${at}, ${at})
    ON CONFLICT (direction, sha256) DO NOTHING
  `)
}

/** The bytes of a packet that came; undefined where none with this SHA-256 was kept. */
export const receivedBytes = (db: ReadableDb, sha256: string): Uint8Array | undefined =>
  db.one<{ bytes: Uint8Array }>(sql`SELECT bytes FROM exchange_packet WHERE direction = 'in' AND sha256 = ${sha256}`)
    ?.bytes
