import type { Decision } from '#domain/exchange/decision'
import type { PacketBody } from '#domain/exchange/packet'
import type { RecordReason } from '#domain/exchange/receipt'
import { writeDecisions } from '#packet/decision-packet'
import { type CentreKeys, centreParty } from '../centre-keys.ts'
import { sql } from '../store/sql.ts'
import type { Db } from '../store/store.ts'
import type { Resolution } from './conflicts.ts'

type Row = {
  id: string
  kind: string
  record_id: string
  reason: RecordReason
  resolution: Resolution
  resolved_at: Date
  resolved_by: string
  public_key: string
  revision: number
  sha256: string
  body: PacketBody | null
  held_key: string
  held_revision: number
  held_sha256: string
  held_body: PacketBody | null
}

type Asked = { provinceCode: string; keys: CentreKeys; now: Date; after?: number | undefined }

/**
 * Everything that was decided about a province's conflicts, signed by the centre: whole each time, and counted by how much
 * there is, so that the last one has all of them. Null where nothing was decided, or nothing since there were `after`.
 */
export async function decisionPacket(db: Db, { provinceCode, keys, now, after = 0 }: Asked) {
  const decisions = await decided(db, provinceCode)
  if (decisions.length <= after) return null
  const order = {
    from: centreParty(keys),
    to: { role: 'province', provinceCode },
    sequence: decisions.length,
    previous: null,
    madeAt: now.toISOString(),
  } as const
  return writeDecisions(order, decisions, keys.signing)
}

async function decided(db: Db, provinceCode: string): Promise<Decision[]> {
  const rows = await db.rows<Row>(sql`
    SELECT conflict.id, conflict.kind, record_id, reason, resolution, resolved_at, resolved_by, conflict.public_key,
           conflict.revision, conflict.sha256, conflict.body, held.public_key AS held_key,
           held.revision AS held_revision, held.sha256 AS held_sha256, held.body AS held_body
    FROM conflict
    JOIN record held ON held.province_code = conflict.province_code AND held.kind = conflict.kind
                    AND held.id = conflict.record_id AND held.taking = conflict.decided_taking
    WHERE conflict.province_code = ${provinceCode} AND resolution IS NOT NULL ORDER BY resolved_at, conflict.id`)
  return rows.map(toDecision)
}

const toDecision = (row: Row): Decision => ({
  id: row.id,
  record: { kind: row.kind, id: row.record_id },
  reason: row.reason,
  holds: row.resolution,
  held: { device: row.held_key, revision: row.held_revision, sha256: row.held_sha256, body: row.held_body },
  sent: { device: row.public_key, revision: row.revision, sha256: row.sha256, body: row.body },
  decidedAt: row.resolved_at.toISOString(),
  decidedBy: row.resolved_by.slice(0, 200),
})
