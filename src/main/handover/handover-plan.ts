import type { TierFigures } from '#domain/planning/tier-plan'
import type { Tier, Zone } from '#domain/training/training'

/** A plan as its files tell it: names instead of Gladi's own ids. */
export type HandoverClass = {
  code: string
  tier: Tier
  /** BPS codes, as the statistics office writes them. */
  provinceCodes: string[]
  provinceNames: string[]
  regencyCodes: string[]
  regencyNames: string[]
  size: number
  instructorId: string | null
  instructorName: string | null
  /** Unique over all pools: `12`, or `73-2` for a province's own. */
  room: string
  roomLink: string | null
  wave: number
  date: string
  startUtc: string
  endUtc: string
  zone: Zone
}

export type HandoverPerson = {
  /** The roster's ID; else the NIK; else Gladi's own id. */
  participantId: string
  name: string
  tier: Tier
  provinceName: string
  regencyName: string | null
  districtName: string | null
}

export type HandoverMember = HandoverPerson & { classCode: string }
export type HandoverUnplaced = HandoverPerson & { reason: string }

export type HandoverPlan = {
  title: string
  tiers: TierFigures[]
  classes: HandoverClass[]
  members: HandoverMember[]
  unplaced: HandoverUnplaced[]
}
