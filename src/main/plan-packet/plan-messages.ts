import type { InspectedPlan, PreviewedPlan } from '#contract/plan-exchange'
import type { Carrier } from '#main/exchange/packet-repository'

/** How a worker opens the workspace. */
export type WorkspaceKey = { file: string; key: Uint8Array; resourcesFolder: string }

export type PlanWorkerData =
  | { task: 'inspect'; bytes: Uint8Array }
  | (WorkspaceKey & { task: 'preview'; bytes: Uint8Array })
  | (WorkspaceKey & { task: 'take'; bytes: Uint8Array; at: string; state: string | null; evenOlder: boolean })
  | (WorkspaceKey & { task: 'make'; provinceCodes: readonly string[]; at: string; carrier: Carrier })

export type MadePlans = { fileName: string; bytes: Uint8Array<ArrayBuffer> }

export type PlanWorkerAnswer =
  | { type: 'inspected'; plan: InspectedPlan }
  | { type: 'previewed'; plan: PreviewedPlan }
  | { type: 'taken' }
  | { type: 'not-taken'; why: Exclude<PreviewedPlan['is'], 'plan'> | 'older' | 'changed' }
  | { type: 'progress'; made: number; of: number }
  /** Null: they go over the network. */
  | { type: 'made'; plans: MadePlans | null }
  | { type: 'no-plan' }
