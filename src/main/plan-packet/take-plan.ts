import type { PlanFacts } from '#domain/exchange/plan-facts'
import type { PlanPreview } from '#domain/exchange/plan-preview'
import { toLocal } from '#domain/schedule/local-time'
import { recordChange } from '#main/database/recorded-change'
import type { WritableDb } from '#main/database/sql'
import { keepReceived } from '#main/exchange/received-packet-repository'
import type { Questionnaires } from '#main/procedure'
import type { SignedPacket } from '#packet/read-packet'
import { applyPlan } from './apply-plan.ts'
import { findPlanInForce, putPlanInForce } from './plan-in-force.ts'

export type PlanToTake = { packet: SignedPacket; bytes: Uint8Array; next: PlanFacts; at: string }

/** Takes a plan as one change that can be undone; the packet stays, for saying later what became other since. */
export function takePlan(
  db: WritableDb,
  { packet, bytes, next, at }: PlanToTake,
  { changes }: Pick<PlanPreview, 'changes'>,
  questionnaires: Pick<Questionnaires, 'inForce'>,
) {
  const base = findPlanInForce(db)?.facts ?? null
  keepReceived(db, packet, bytes, { at, carrier: 'file' })
  const { people, classes } = changes
  const data = {
    context: base === null ? 'first' : null,
    madeAt: toLocal(packet.header.madeAt, 'WIB').date,
    new: people.new.length,
    changed: people.changed.length,
    gone: people.gone.length,
    classes: classes.new.length + classes.changed.length + classes.gone.length,
  }
  recordChange(db, { at, kind: 'planTaken', data }, changeId => {
    applyPlan(db, changeId, { base, next, at }, questionnaires)
    putPlanInForce(db, packet.sha256)
  })
}
