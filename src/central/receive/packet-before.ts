import { sql } from '../store/sql.ts'
import type { Db } from '../store/store.ts'
import type { Outcome } from './receive-packet.ts'

/** What a packet got when it was taken; null: it was not yet. All that makes sending it again harmless begins here. */
export async function packetBefore(
  db: Db,
  provinceCode: string,
  sha256: string,
): Promise<{ receipt: Uint8Array; outcome: Outcome } | null> {
  const [before] = await db.rows<{ receipt: Uint8Array; outcome: Outcome }>(sql`
    SELECT receipt, outcome FROM packet WHERE province_code = ${provinceCode} AND sha256 = ${sha256}`)
  return before ?? null
}
