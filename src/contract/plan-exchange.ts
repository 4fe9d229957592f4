import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import type { PlanPreview } from '#domain/exchange/plan-preview'
import { instant } from './identifiers.ts'
import { keptPacket } from './exchange.ts'
import { party } from './packet.ts'
import { creationRefusals, openWorkspace } from './workspace.ts'

const count = z.int().min(0)
const file = z.object({ file: z.file() })

/** Why a plan packet is not for this workspace; the window has a sentence for each. */
export const planRefusals = ['not-a-plan', 'not-from-centre', 'other-province', 'not-a-province', 'own-people'] as const
export type PlanRefusal = (typeof planRefusals)[number]

const notAPlan = [
  /** These bytes are no packet that can be read (exchange:fault). */
  z.object({ is: z.literal('fault'), kind: z.string(), line: z.int().nullable() }),
  z.object({
    is: z.literal('refused'),
    reason: z.enum(planRefusals),
    /** Whose plan it is, and of `own-people` how many there are that no plan brought. */
    provinceCode: z.string().nullable(),
    people: count,
  }),
  /** Somebody compares the fingerprint first, then `exchange.trust`. */
  z.object({ is: z.literal('unknown-sender'), party, fingerprint: z.string() }),
] as const

export const previewedPlan = z.discriminatedUnion('is', [
  ...notAPlan,
  z.object({ is: z.literal('plan'), preview: z.custom<PlanPreview>(), fingerprint: z.string() }),
])
export type PreviewedPlan = z.infer<typeof previewedPlan>

/** A plan, or a companion's card, before there is a workspace for it. */
export const inspectedPlan = z.discriminatedUnion('is', [
  ...notAPlan,
  z.object({
    is: z.literal('card'),
    trainingName: z.string(),
    name: z.string(),
    classCode: z.string().nullable(),
    provinceCode: z.string(),
    from: party,
    designs: count,
  }),
  z.object({
    is: z.literal('plan'),
    trainingName: z.string(),
    provinceCode: z.string(),
    from: party,
    fingerprint: z.string(),
    madeAt: instant,
    people: count,
    classes: count,
    designs: count,
  }),
])
export type InspectedPlan = z.infer<typeof inspectedPlan>

export const planPacketState = z.object({
  provinceCode: z.string(),
  people: count,
  classes: count,
  /** The last one that was made, and what the centre's service said of it; null: none. */
  last: keptPacket
    .pick({ state: true, carrier: true, sentAt: true, settledAt: true, outcome: true, fault: true, nextTryAt: true })
    .extend({ madeAt: instant, sequence: count })
    .nullable(),
})
export type PlanPacketState = z.infer<typeof planPacketState>

/** Plans between the centre and the provinces, as files and over the network. */
export const planExchange = {
  /** What taking the plan in a file would change here; nothing is changed. */
  preview: oc.input(file).output(previewedPlan),
  /** As one change that can be undone. `state`: of the preview that somebody looked at. */
  take: oc
    .input(file.extend({ state: z.string(), evenOlder: z.boolean() }))
    .output(z.void())
    .errors({
      NOT_TAKEN: { status: 409, message: 'The plan is not for this workspace.', data: z.object({ is: z.string() }) },
      OLDER: { status: 409, message: 'The plan is older than the one in use.' },
      CHANGED_MEANWHILE: { status: 409, message: 'The training was changed since the preview.' },
    }),
  /** What a province could be made of, before there is a workspace. */
  inspect: oc.input(file).output(inspectedPlan),
  /**
   * A new workspace of the province, with the plan taken; who made it is known there from then on. Of a card: the
   * companion's own.
   */
  createWorkspace: oc
    .input(file.extend({ name: z.string().trim().min(1).max(80), passphrase: z.string() }))
    .output(z.object({ workspace: openWorkspace, recoveryCode: z.string() }))
    .errors({
      ...creationRefusals,
      NOT_TAKEN: { status: 409, message: 'The file is no plan of a province.', data: z.object({ is: z.string() }) },
    }),
  /** The provinces of the plan in use with their packets; null: no plan, or not the centre's workspace. */
  provinces: oc.output(z.array(planPacketState).nullable()),
  /** One packet, or a ZIP of several. A plan that did not change since its last packet is that packet again. */
  make: oc
    .input(z.object({ provinceCodes: z.array(z.string()).min(1).max(100) }))
    .output(eventIterator(z.object({ made: count, of: count }), z.object({ fileName: z.string(), packets: count })))
    .errors({ NO_PLAN: { status: 409, message: 'There is no plan in use at the centre.' } }),
  /**
   * Makes them as `make` does, and sends each to the centre's service: from then on by itself, whatever is cut or closed,
   * until there is an answer (`provinces`). What the service took already is not sent again.
   */
  send: oc
    .input(z.object({ provinceCodes: z.array(z.string()).min(1).max(100) }))
    .output(eventIterator(z.object({ made: count, of: count }), z.void()))
    .errors({
      NO_PLAN: { status: 409, message: 'There is no plan in use at the centre.' },
      NOT_ENROLLED: { status: 409, message: 'This device is not enrolled at the centre’s service.' },
    }),
  /** Those that have not arrived are not tried any more until they are sent again. */
  stopSending: oc.output(z.void()),
  /** The file that was made last; it is taken once. */
  madeFile: oc.output(z.file()).errors({ FILE_GONE: { status: 409, message: 'No file waits to be taken.' } }),
}
