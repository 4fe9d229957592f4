import type { SearchResult, TierResult } from '#contract/allocation'
import type { Province } from '#domain/roster/regions'

export type PlanWorkerData = {
  file: string
  key: Uint8Array
  provinces: readonly Province[]
  seed: number
  /** Whether to keep the plan in use, of which there must be one, instead of searching. */
  keep: boolean
  /** One Int32: 1 asks the search to end with the best plan so far. */
  stop: SharedArrayBuffer
}

export type AdoptOrder = { planId: string; at: string }
export type PlanQuestion = { type: 'adopt' } & AdoptOrder

export type PlanAnswer =
  | { type: 'nobody' }
  | { type: 'step'; share: number; tiers: TierResult[] }
  | ({ type: 'found' } & Omit<SearchResult, 'searchId'>)
  | { type: 'adopted' }
  /** The people changed since they were read; nothing was saved. */
  | { type: 'roster-changed' }
  /** The plan to keep was changed since it was read; nothing was saved. */
  | { type: 'plan-changed' }
