import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

/** The centre's service. `certificate`: SHA-256 in hexadecimal digits; null: one that authorities vouch for. */
export type CentralServer = {
  /** `https://host[:port]`, without a path. */
  address: string
  certificate: string | null
  /** What this device shows; null: it is not enrolled yet. */
  credential: string | null
  seenAt: string | null
}

export const findServer = (db: ReadableDb): CentralServer | undefined =>
  db.one<CentralServer>(sql`SELECT address, certificate, credential, seen_at AS seenAt FROM central_server`)

/** Another address is another service: its credential is not shown to it. */
export function saveServer(db: WritableDb, { address, certificate }: Pick<CentralServer, 'address' | 'certificate'>) {
  db.run(sql`
    INSERT INTO central_server (address, certificate) VALUES (${address}, ${certificate})
    ON CONFLICT (only_row) DO UPDATE SET
      credential = CASE WHEN address = excluded.address THEN credential END,
      seen_at = CASE WHEN address = excluded.address THEN seen_at END,
      address = excluded.address, certificate = excluded.certificate
  `)
}

export const removeServer = (db: WritableDb) => void db.run(sql`DELETE FROM central_server`)

export const saveCredential = (db: WritableDb, credential: string) =>
  void db.run(sql`UPDATE central_server SET credential = ${credential}`)

export const saveSeen = (db: WritableDb, at: string) => void db.run(sql`UPDATE central_server SET seen_at = ${at}`)
