import type { PlanFile } from '#contract/handover'
import type { Regions } from '#domain/roster/regions'
import type { Language } from '#main/words'

export type PlanFileWorkerData = {
  file: string
  key: Uint8Array
  regions: Pick<Regions, 'provinces' | 'regencies'>
  name: PlanFile
  language: Language
}

export type PlanFileAnswer = { bytes: Uint8Array<ArrayBuffer> } | { noPlan: true }
