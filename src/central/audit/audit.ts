import { hash } from 'node:crypto'
import { canonicalJson } from '#domain/exchange/canonical-json'
import { sql } from '../store/sql.ts'
import type { Db } from '../store/store.ts'

/** What is written down for ever: who did what with a province's facts; codes, keys and numbers, never a person's name. */
export type AuditAct =
  | 'code-made'
  | 'device-enrolled'
  | 'device-revoked'
  | 'packet-taken'
  | 'plan-issued'
  | 'conflict-resolved'
  | 'exported'
  | 'page-opened'

export type AuditEntry = {
  at: string
  /** A device's public key, or `console` for who sits at the server. */
  actor: string
  act: AuditAct
  data: Readonly<Record<string, unknown>>
}

/** The province's one row; whoever has it writes alone until the transaction ends. */
export type ProvinceHead = {
  audit_sequence: number
  audit_hash: string | null
  receipt_sequence: number
  receipt_sha256: string | null
}

/** Others who write about this province wait here, also those of other instances. */
export async function lockProvince(db: Db, provinceCode: string): Promise<ProvinceHead> {
  const [head] = await db.rows<ProvinceHead>(sql`
    INSERT INTO province (province_code) VALUES (${provinceCode})
    ON CONFLICT (province_code) DO UPDATE SET province_code = excluded.province_code
    RETURNING audit_sequence, audit_hash, receipt_sequence, receipt_sha256`)
  return head!
}

/** Links the entry to the one before it. `head` is of `lockProvince` in this transaction, and is moved on. */
export async function writeAudit(db: Db, provinceCode: string, head: ProvinceHead, entry: AuditEntry) {
  const sequence = head.audit_sequence + 1
  const link = auditHash({ provinceCode, sequence, previous: head.audit_hash, ...entry })
  await db.run(sql`
    INSERT INTO audit (province_code, sequence, at, actor, act, data, previous_hash, hash)
    VALUES (${provinceCode}, ${sequence}, ${entry.at}, ${entry.actor}, ${entry.act}, ${JSON.stringify(entry.data)},
            ${head.audit_hash}, ${link})`)
  await db.run(sql`
    UPDATE province SET audit_sequence = ${sequence}, audit_hash = ${link} WHERE province_code = ${provinceCode}`)
  head.audit_sequence = sequence
  head.audit_hash = link
}

type AuditLink = AuditEntry & { provinceCode: string; sequence: number; previous: string | null }

/** SHA-256 of the entry with its place and the hash before it, as canonical JSON. */
export const auditHash = (link: AuditLink) => hash('sha256', canonicalJson(link))
