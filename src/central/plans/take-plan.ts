import { planBodies } from '#contract/plan-packet'
import type { PlanRecordKind } from '#domain/exchange/plan-facts'
import type { PacketHeader, PacketRecord } from '#domain/exchange/packet'
import type { ReceiptLine } from '#domain/exchange/receipt'
import { PacketFault } from '#packet/packet-fault'
import { writePacket } from '#packet/write-packet'
import { type ProvinceHead, writeAudit } from '../audit/audit.ts'
import { type CentreKeys, centreParty } from '../centre-keys.ts'
import type { Sending } from '../receive/save-records.ts'
import { isStorable } from '../receive/record-text.ts'
import { sql } from '../store/sql.ts'
import type { Db } from '../store/store.ts'

type Planning = Sending & { keys: CentreKeys; header: PacketHeader; head: ProvinceHead }

/**
 * A plan is taken whole: it replaces what was planned for the province, and is issued anew under the centre's own key,
 * which is the one that provinces know. An older plan of the same device, or the same plan again, is kept and changes
 * nothing.
 */
export async function takePlan(db: Db, planning: Planning, records: readonly PacketRecord[]): Promise<ReceiptLine[]> {
  const facts = records.map(plannedRecord)
  const status = (await isOlder(db, planning)) || (await isSame(db, planning, facts)) ? 'duplicate' : 'accepted'
  if (status === 'accepted') {
    await replacePlan(db, planning, facts)
    await issuePlan(db, planning, records)
  }
  return records.map(({ kind, id, revision, sha256 }) => ({
    kind,
    id,
    revision,
    sha256,
    status,
    reason: null,
    sentence: '',
    held: null,
  }))
}

type PlannedRecord = { record: PacketRecord; text: string; code: string | null }

/** @throws {PacketFault} where a record is none that plans have. */
function plannedRecord(record: PacketRecord, index: number): PlannedRecord {
  const { kind, id, body } = record
  const text = JSON.stringify(body)
  const isSound = Object.hasOwn(planBodies, kind) && planBodies[kind as PlanRecordKind].safeParse(body).success
  if (!isSound || !isStorable(text) || !isStorable(JSON.stringify(id))) throw new PacketFault('bad-record', index + 1)
  return { record, text, code: kind === 'class' ? String(body?.['code']) : null }
}

/** A USB stick may be slower than the network. */
async function isOlder(db: Db, { provinceCode, publicKey, header }: Planning): Promise<boolean> {
  const [later] = await db.rows(sql`
    SELECT 1 FROM packet
    WHERE province_code = ${provinceCode} AND kind = 'plan' AND public_key = ${publicKey}
      AND sequence >= ${header.sequence} LIMIT 1`)
  return later !== undefined
}

async function isSame(db: Db, { provinceCode }: Planning, facts: readonly PlannedRecord[]): Promise<boolean> {
  const rows = await db.rows<{ name: string }>(sql`
    SELECT kind || ' ' || id || ' ' || sha256 AS name FROM plan_record WHERE province_code = ${provinceCode} AND holds`)
  const held = new Set(rows.map(({ name }) => name))
  return (
    facts.length === held.size && facts.every(({ record: { kind, id, sha256 } }) => held.has(`${kind} ${id} ${sha256}`))
  )
}

async function replacePlan(db: Db, { provinceCode }: Planning, facts: readonly PlannedRecord[]) {
  await db.run(sql`UPDATE plan_record SET holds = false WHERE province_code = ${provinceCode} AND holds`)
  const all = facts.map(({ record }) => record)
  await db.run(sql`
    INSERT INTO plan_record (province_code, kind, id, code, sha256, body, holds)
    SELECT ${provinceCode}, kind, id, code, sha256, body::jsonb, true
    FROM unnest(${all.map(({ kind }) => kind)}::text[], ${all.map(({ id }) => id)}::text[],
                ${facts.map(({ code }) => code)}::text[], ${all.map(({ sha256 }) => sha256)}::text[],
                ${facts.map(({ text }) => text)}::text[]) AS given (kind, id, code, sha256, body)
    ON CONFLICT (province_code, kind, id) DO UPDATE
    SET code = excluded.code, sha256 = excluded.sha256, body = excluded.body, holds = true`)
}

async function issuePlan(db: Db, { provinceCode, keys, head, packet, at }: Planning, records: readonly PacketRecord[]) {
  const [last] = await db.rows<{ sequence: number; sha256: string }>(sql`
    SELECT sequence, sha256 FROM plan_packet WHERE province_code = ${provinceCode} ORDER BY sequence DESC LIMIT 1`)
  const sequence = (last?.sequence ?? 0) + 1
  const plan = writePacket(
    {
      kind: 'plan',
      from: centreParty(keys),
      to: { role: 'province', provinceCode },
      sequence,
      previous: last?.sha256 ?? null,
      madeAt: at,
    },
    records,
    keys.signing,
  )
  await db.run(sql`
    INSERT INTO plan_packet (province_code, sequence, sha256, packet, issued_at, bytes)
    VALUES (${provinceCode}, ${sequence}, ${plan.sha256}, ${packet}, ${at}, ${plan.bytes})`)
  const data = { sequence, sha256: plan.sha256, packet }
  await writeAudit(db, provinceCode, head, { at, actor: keys.signing.publicKey, act: 'plan-issued', data })
}

/** The plan that a province is to have; null: none was ever made for it. */
export async function latestPlan(db: Db, provinceCode: string) {
  const [plan] = await db.rows<{ sha256: string; bytes: Uint8Array }>(sql`
    SELECT sha256, bytes FROM plan_packet WHERE province_code = ${provinceCode} ORDER BY sequence DESC LIMIT 1`)
  return plan ?? null
}
