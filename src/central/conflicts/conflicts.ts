import type { PacketBody } from '#domain/exchange/packet'
import type { RecordReason } from '#domain/exchange/receipt'
import { lockProvince, writeAudit } from '../audit/audit.ts'
import { sql } from '../store/sql.ts'
import { centreScope, type Db, type Store } from '../store/store.ts'

/** Two contents where there can be one, side by side. */
export type Conflict = {
  provinceCode: string
  id: string
  kind: string
  recordId: string
  reason: RecordReason
  at: string
  held: { publicKey: string; body: PacketBody | null }
  sent: { publicKey: string; body: PacketBody | null }
}

/** Which of the two holds from now on. */
export type Resolution = 'held' | 'sent'

type Row = {
  province_code: string
  id: string
  kind: string
  record_id: string
  reason: RecordReason
  at: Date
  public_key: string
  body: PacketBody | null
  held_key: string
  held_body: PacketBody | null
}

/** Those that nobody has decided. */
export function openConflicts(store: Store): Promise<Conflict[]> {
  return store.transaction({ role: 'centre', provinceCode: centreScope }, async db => {
    const rows = await db.rows<Row>(sql`
      SELECT conflict.province_code, conflict.id, conflict.kind, record_id, reason, at, conflict.public_key, conflict.body,
             held.public_key AS held_key, held.body AS held_body
      FROM conflict
      JOIN current_record now ON now.province_code = conflict.province_code AND now.kind = conflict.kind
                             AND now.id = conflict.record_id
      JOIN record held ON held.province_code = now.province_code AND held.kind = now.kind AND held.id = now.id
                      AND held.taking = now.taking
      WHERE resolution IS NULL ORDER BY conflict.province_code, at, conflict.id`)
    return rows.map(toConflict)
  })
}

type Decision = { provinceCode: string; id: string; holds: Resolution; by: string; now: Date }

/** A person decides; what was sent becomes one more taking where it is to hold. False: no such conflict is open. */
export function resolveConflict(store: Store, { provinceCode, id, holds, by, now }: Decision): Promise<boolean> {
  return store.transaction({ role: 'centre', provinceCode }, async db => {
    const head = await lockProvince(db, provinceCode)
    const at = now.toISOString()
    const isOpen = await db.run(sql`
      UPDATE conflict
      SET resolution = ${holds}, resolved_at = ${at}, resolved_by = ${by}, decided_taking = (
        SELECT taking FROM current_record now
        WHERE now.province_code = ${provinceCode} AND now.kind = conflict.kind AND now.id = conflict.record_id)
      WHERE province_code = ${provinceCode} AND id::text = ${id} AND resolution IS NULL`)
    if (!isOpen) return false
    if (holds === 'sent') await takeSent(db, provinceCode, id)
    await writeAudit(db, provinceCode, head, {
      at,
      actor: 'console',
      act: 'conflict-resolved',
      data: { id, holds, by },
    })
    return true
  })
}

async function takeSent(db: Db, provinceCode: string, id: string) {
  await db.run(sql`
    INSERT INTO record (province_code, kind, id, taking, public_key, revision, sha256, parent, body, packet)
    SELECT province_code, kind, record_id,
           (SELECT max(taking) + 1 FROM record
            WHERE province_code = ${provinceCode} AND kind = conflict.kind AND id = conflict.record_id),
           public_key, revision, sha256, parent, body, packet
    FROM conflict WHERE province_code = ${provinceCode} AND id::text = ${id}`)
  await db.run(sql`
    UPDATE current_record SET taking = (
      SELECT max(taking) FROM record
      WHERE province_code = ${provinceCode} AND kind = current_record.kind AND id = current_record.id)
    WHERE province_code = ${provinceCode}
      AND (kind, id) IN (SELECT kind, record_id FROM conflict WHERE province_code = ${provinceCode} AND id::text = ${id})`)
}

const toConflict = (row: Row): Conflict => ({
  provinceCode: row.province_code,
  id: row.id,
  kind: row.kind,
  recordId: row.record_id,
  reason: row.reason,
  at: row.at.toISOString(),
  held: { publicKey: row.held_key, body: row.held_body },
  sent: { publicKey: row.public_key, body: row.body },
})
