import type { Party, PartyRole } from '#domain/exchange/packet'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

export type KnownParty = Party & { enrolledAt: string }

/** Whose packets are taken here, the latest first. */
export const listParties = (db: ReadableDb, role: PartyRole): KnownParty[] =>
  db.all<KnownParty>(sql`
    SELECT public_key AS publicKey, role, province_code AS provinceCode, name, recipient, enrolled_at AS enrolledAt
    FROM known_party WHERE role = ${role} ORDER BY enrolled_at DESC, public_key
  `)

export const findParty = (db: ReadableDb, publicKey: string): KnownParty | undefined =>
  db.one<KnownParty>(sql`
    SELECT public_key AS publicKey, role, province_code AS provinceCode, name, recipient, enrolled_at AS enrolledAt
    FROM known_party WHERE public_key = ${publicKey}
  `)

/** Somebody compared the fingerprint, or the key came with a code or a card. */
export function enrolParty(db: WritableDb, { publicKey, role, provinceCode, name, recipient }: Party, at: string) {
  db.run(sql`
    INSERT INTO known_party (public_key, role, province_code, name, recipient, enrolled_at)
    VALUES (${publicKey}, ${role}, ${provinceCode}, ${name}, ${recipient}, ${at})
    ON CONFLICT (public_key) DO UPDATE SET role = excluded.role, province_code = excluded.province_code,
      name = excluded.name, recipient = excluded.recipient, enrolled_at = excluded.enrolled_at
  `)
}

/** What was taken from them stays; nothing more is taken. */
export const removeParty = (db: WritableDb, publicKey: string) =>
  void db.run(sql`DELETE FROM known_party WHERE public_key = ${publicKey}`)
