import { sql } from '../store/sql.ts'
import { centreScope, type Store } from '../store/store.ts'
import { type AuditAct, auditHash } from './audit.ts'

/** `brokenAt`: of the first entry that is not as it was written, or is missing; null: the chain is whole. */
export type AuditVerdict = { provinceCode: string; entries: number; hash: string | null; brokenAt: number | null }

type Row = {
  sequence: number
  at: Date
  actor: string
  act: AuditAct
  data: Record<string, unknown>
  previous_hash: string | null
  hash: string
}

/** Reads every chain from its beginning; a chain that ends before its head, or lacks a packet that was taken, is broken. */
export function verifyAudit(store: Store): Promise<AuditVerdict[]> {
  return store.transaction({ role: 'centre', provinceCode: centreScope }, async db => {
    const heads = await db.rows<{ province_code: string; audit_sequence: number; audit_hash: string | null }>(
      sql`SELECT province_code, audit_sequence, audit_hash FROM province ORDER BY province_code`,
    )
    const verdicts: AuditVerdict[] = []
    for (const { province_code: provinceCode, audit_sequence: entries, audit_hash } of heads) {
      const rows = await db.rows<Row>(sql`
        SELECT sequence, at, actor, act, data, previous_hash, hash FROM audit
        WHERE province_code = ${provinceCode} ORDER BY sequence`)
      const packets = await db.rows<{ sha256: string }>(
        sql`SELECT sha256 FROM packet WHERE province_code = ${provinceCode}`,
      )
      const brokenAt = brokenIn(provinceCode, rows, { entries, hash: audit_hash }, packets)
      verdicts.push({ provinceCode, entries, hash: audit_hash, brokenAt })
    }
    return verdicts
  })
}

function brokenIn(
  provinceCode: string,
  rows: readonly Row[],
  head: { entries: number; hash: string | null },
  packets: readonly { sha256: string }[],
): number | null {
  let previous: string | null = null
  const told = new Set<unknown>()
  for (const [index, row] of rows.entries()) {
    const { sequence, at, actor, act, data } = row
    const link = auditHash({ provinceCode, sequence, previous, at: at.toISOString(), actor, act, data })
    if (sequence !== index + 1 || row.previous_hash !== previous || row.hash !== link) return index + 1
    if (act === 'packet-taken') told.add(data['sha256'])
    previous = link
  }
  const isWhole = rows.length === head.entries && previous === head.hash && packets.every(one => told.has(one.sha256))
  return isWhole ? null : rows.length + 1
}
