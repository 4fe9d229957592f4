import type { PlanPacketState } from '#contract/plan-exchange'
import { toPacketView } from '#main/exchange/exchange-view'
import { findPacket } from '#main/exchange/packet-repository'
import { type ReadableDb, sql } from '#main/database/sql'

type Last = NonNullable<PlanPacketState['last']>

/** The provinces of the plan in use, with the packet that each got last and what came of it; null: no plan, or not the centre's workspace. */
export function listPlanPackets(db: ReadableDb): PlanPacketState[] | null {
  const hasPlan = db.one(sql`
    SELECT 1 FROM workspace, plan WHERE role = 'pusat' AND adopted_at IS NOT NULL AND superseded_at IS NULL
  `)
  if (!hasPlan) return null
  return db
    .all<Omit<PlanPacketState, 'last'> & { lastId: string | null }>(sql`
      SELECT p.province_code AS provinceCode, count(*) AS people,
             (SELECT count(*) FROM current_class c WHERE c.tier = 2 AND c.division_code = p.province_code) AS classes,
             last.id AS lastId
      FROM participant p
      LEFT JOIN exchange_packet last ON last.number = (
        SELECT max(number) FROM exchange_packet WHERE direction = 'out' AND kind = 'plan' AND party = p.province_code)
      WHERE p.withdrawn_at IS NULL GROUP BY p.province_code ORDER BY p.province_code
    `)
    .map(({ lastId, ...row }) => ({ ...row, last: lastId === null ? null : lastOf(db, lastId) }))
}

function lastOf(db: ReadableDb, id: string): Last {
  const { header, state, carrier, sentAt, settledAt, outcome, fault, nextTryAt } = toPacketView(
    findPacket(db, 'out', id)!,
  )
  const { madeAt, sequence } = header
  return { madeAt, sequence, state, carrier, sentAt, settledAt, outcome, fault, nextTryAt }
}
