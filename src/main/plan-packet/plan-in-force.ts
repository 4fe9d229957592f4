import type { PacketHeader } from '#domain/exchange/packet'
import type { PlanFacts } from '#domain/exchange/plan-facts'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { receivedBytes } from '#main/exchange/received-packet-repository'
import { openPacket, readRecords } from '#packet/read-packet'
import { fromPlanRecords } from './plan-records.ts'

/** The centre's plan that was taken last, as it came. */
export type PlanInForce = { sha256: string; header: PacketHeader; facts: PlanFacts }

export function findPlanInForce(db: ReadableDb): PlanInForce | null {
  const row = db.one<{ sha256: string }>(sql`SELECT packet_sha256 AS sha256 FROM plan_in_force`)
  const bytes = row && receivedBytes(db, row.sha256)
  if (!bytes) return null
  const packet = openPacket(bytes)
  return { sha256: row.sha256, header: packet.header, facts: fromPlanRecords(readRecords(packet)) }
}

/** Inside a recorded change: taking that back brings back the one before. */
export const putPlanInForce = (db: WritableDb, sha256: string) =>
  void db.run(sql`
    INSERT INTO plan_in_force (packet_sha256) VALUES (${sha256})
    ON CONFLICT (only_row) DO UPDATE SET packet_sha256 = excluded.packet_sha256
    WHERE packet_sha256 <> excluded.packet_sha256
  `)
