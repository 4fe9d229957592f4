import type { PlanRefusal, PreviewedPlan } from '#contract/plan-exchange'
import type { PlanFacts } from '#domain/exchange/plan-facts'
import type { ReadableDb } from '#main/database/sql'
import { sql } from '#main/database/sql'
import { findParty } from '#main/exchange/known-party-repository'
import { fingerprintOf } from '#packet/device-keys'
import { PacketFault } from '#packet/packet-fault'
import { openPacket, readRecords, type SignedPacket } from '#packet/read-packet'
import { fromPlanRecords } from './plan-records.ts'

export type OpenedPlan = { packet: SignedPacket; next: PlanFacts; bytes: Uint8Array }
type NoPlan = Exclude<PreviewedPlan, { is: 'plan' }>

/** A plan of one province, whoever made it. */
export function openPlan(bytes: Uint8Array): OpenedPlan | NoPlan {
  try {
    const packet = openPacket(bytes)
    const { kind, from, to } = packet.header
    if (kind !== 'plan') return refused('not-a-plan', null)
    if (from.role !== 'centre') return refused('not-from-centre', to.provinceCode)
    if (to.role !== 'province' || to.provinceCode === null) return refused('other-province', to.provinceCode)
    return { packet, bytes, next: fromPlanRecords(readRecords(packet)) }
  } catch (error) {
    if (error instanceof PacketFault) return { is: 'fault', kind: error.kind, line: error.line }
    throw error
  }
}

/** Why a plan is not one for this workspace; null: it is. */
export function whyNotHere(db: ReadableDb, { packet: { header } }: OpenedPlan): NoPlan | null {
  const own = db.one<{ role: string; code: string | null; people: number; hasPlan: number }>(sql`
    SELECT role, province_code AS code,
           (SELECT count(*) FROM participant WHERE withdrawn_at IS NULL) AS people,
           EXISTS (SELECT 1 FROM plan_in_force) AS hasPlan
    FROM workspace
  `)!
  if (own.role !== 'provinsi') return refused('not-a-province', header.to.provinceCode)
  if (own.code !== header.to.provinceCode) return refused('other-province', header.to.provinceCode)
  const party = findParty(db, header.from.publicKey)
  if (party?.role !== 'centre') {
    return { is: 'unknown-sender', party: header.from, fingerprint: fingerprintOf(header.from.publicKey) }
  }
  // Their ids are others than the centre's: nobody could say who is who.
  if (!own.hasPlan && own.people > 0) return refused('own-people', own.code, own.people)
  return null
}

const refused = (reason: PlanRefusal, provinceCode: string | null, people = 0): NoPlan => ({
  is: 'refused',
  reason,
  provinceCode,
  people,
})
