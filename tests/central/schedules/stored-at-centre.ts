import { hash } from 'node:crypto'
import { verifyAudit } from '#central/audit/verify-audit'
import type { Centre } from '#central/receive/receive-packet'
import { sql } from '#central/store/sql'
import { centreScope } from '#central/store/store'
import type { PacketBody } from '#domain/exchange/packet'
import { bodyHash } from '#packet/write-packet'
import type { Stored, StoredConflict, StoredRecord } from './history.ts'

const everywhere = { role: 'centre', provinceCode: centreScope } as const

/** All that packets left in the database. */
export const storedAtCentre = ({ store, keys }: Centre): Promise<Stored> =>
  store.transaction(everywhere, async db => {
    const packets = await db.rows<Omit<Stored['packets'][number], 'receiptSha256'> & { receipt: Uint8Array }>(sql`
      SELECT province_code AS "provinceCode", number, id, sha256, receipt FROM packet ORDER BY 1, 2`)
    const records = await db.rows<Omit<StoredRecord, 'bodySha256'> & { body: PacketBody | null }>(sql`
      SELECT record.province_code AS "provinceCode", record.kind || ' ' || record.id AS name, public_key AS device,
             revision, sha256, record.taking, parent, body, packet,
             COALESCE(record.taking = now.taking, false) AS "isCurrent"
      FROM record LEFT JOIN current_record now USING (province_code, kind, id) ORDER BY 1, 2, record.taking`)
    const conflicts = await db.rows<StoredConflict>(sql`
      SELECT province_code AS "provinceCode", kind || ' ' || record_id AS name, public_key AS device, revision, sha256,
             resolution
      FROM conflict ORDER BY 1, 2`)
    return {
      centre: keys.signing.publicKey,
      packets: packets.map(({ receipt, ...one }) => ({ ...one, receiptSha256: hash('sha256', receipt) })),
      records: records.map(({ body, ...one }) => ({ ...one, bodySha256: bodyHash(body) })),
      conflicts,
    }
  })

/** Every row of every table that packets fill, a line each. */
export const storedText = ({ store }: Centre): Promise<string> =>
  store.transaction(everywhere, async db => {
    const rows = await db.rows<{ line: string }>(sql`
      SELECT 'province ' || one::text AS line FROM province one
      UNION ALL SELECT 'packet ' || md5(one::text) || ' ' || sha256 FROM packet one
      UNION ALL SELECT 'record ' || md5(one::text) || ' ' || kind || ' ' || id || ' ' || taking FROM record one
      UNION ALL SELECT 'current ' || one::text FROM current_record one
      UNION ALL SELECT 'conflict ' || one::text FROM conflict one
      UNION ALL SELECT 'audit ' || one::text FROM audit one
      ORDER BY 1`)
    return rows.map(({ line }) => line).join('\n')
  })

export async function brokenChains({ store }: Centre): Promise<string[]> {
  const verdicts = await verifyAudit(store)
  return verdicts.filter(({ brokenAt }) => brokenAt !== null).map(({ provinceCode }) => provinceCode)
}
