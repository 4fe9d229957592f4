import { sql } from '../store/sql.ts'
import type { Scope, Store } from '../store/store.ts'

/** What came in of a province: whether it has a plan, how many packets with results were taken, and when the last one. */
export type ProvinceStanding = { code: string; hasPlan: boolean; packets: number; lastReceivedAt: string | null }

/** Of those that `reader` sees something of, by code. */
export async function provinceStandings(store: Store, reader: Scope): Promise<Map<string, ProvinceStanding>> {
  const rows = await store.transaction(reader, db =>
    db.rows<{ code: string; hasPlan: boolean; packets: number; last: Date | null }>(sql`
      SELECT province.province_code AS code,
             EXISTS (SELECT 1 FROM plan_packet WHERE plan_packet.province_code = province.province_code) AS "hasPlan",
             count(packet.number)::int AS packets, max(packet.received_at) AS last
      FROM province
      LEFT JOIN packet ON packet.province_code = province.province_code AND packet.kind = 'result'
      GROUP BY province.province_code`),
  )
  return new Map(rows.map(({ last, ...one }) => [one.code, { ...one, lastReceivedAt: last?.toISOString() ?? null }]))
}

/** Of the province that a plan was issued for last; null: there is no plan. */
export async function latestPlanned(store: Store, reader: Scope): Promise<string | null> {
  const [row] = await store.transaction(reader, db =>
    db.rows<{ code: string }>(sql`
      SELECT province_code AS code FROM plan_packet ORDER BY issued_at DESC, province_code LIMIT 1`),
  )
  return row?.code ?? null
}
