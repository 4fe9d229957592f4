import type { Centre } from '#central/receive/receive-packet'
import { sql } from '#central/store/sql'
import { centreScope } from '#central/store/store'

/** What holds now, of every province: kind, id and body. */
export const currentFacts = ({ store }: Centre) =>
  store.transaction({ role: 'centre', provinceCode: centreScope }, db =>
    db.rows<{ province: string; id: string; body: Record<string, unknown> | null }>(sql`
      SELECT record.province_code AS province, record.kind || ' ' || record.id AS id, body
      FROM record JOIN current_record USING (province_code, kind, id, taking) ORDER BY 1, 2`),
  )

/** How many rows each table has that packets fill. */
export async function rowCounts({ store }: Centre) {
  const [row] = await store.transaction({ role: 'centre', provinceCode: centreScope }, db =>
    db.rows<Record<'packets' | 'records' | 'current' | 'conflicts' | 'entries', number>>(sql`
      SELECT (SELECT count(*) FROM packet)::int AS packets, (SELECT count(*) FROM record)::int AS records,
             (SELECT count(*) FROM current_record)::int AS current, (SELECT count(*) FROM conflict)::int AS conflicts,
             (SELECT count(*) FROM audit WHERE act = 'packet-taken')::int AS entries`),
  )
  return row!
}
