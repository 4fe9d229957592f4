import type { PlanPacketState } from '#contract/plan-exchange'
import { type ReadableDb, sql } from '#main/database/sql'

/** The provinces of the plan in use, with the packet that each got last; null: no plan, or not the centre's workspace. */
export function listPlanPackets(db: ReadableDb): PlanPacketState[] | null {
  const hasPlan = db.one(sql`
    SELECT 1 FROM workspace, plan WHERE role = 'pusat' AND adopted_at IS NOT NULL AND superseded_at IS NULL
  `)
  if (!hasPlan) return null
  return db
    .all<Omit<PlanPacketState, 'last'> & { madeAt: string | null; sequence: number | null }>(sql`
      SELECT p.province_code AS provinceCode, count(*) AS people,
             (SELECT count(*) FROM current_class c WHERE c.tier = 2 AND c.division_code = p.province_code) AS classes,
             last.sequence, last.header ->> '$.madeAt' AS madeAt
      FROM participant p
      LEFT JOIN exchange_packet last ON last.number = (
        SELECT max(number) FROM exchange_packet WHERE direction = 'out' AND kind = 'plan' AND party = p.province_code)
      WHERE p.withdrawn_at IS NULL GROUP BY p.province_code ORDER BY p.province_code
    `)
    .map(({ madeAt, sequence, ...row }) => ({
      ...row,
      last: madeAt === null ? null : { madeAt, sequence: sequence! },
    }))
}
