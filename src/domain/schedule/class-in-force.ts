import type { Tier, Training, Zone } from '#domain/training/training'

/** A class of the plan in use, as the rules see it. */
export type ClassInForce = {
  id: string
  tier: Tier
  /** Whose class it is: Kemendagri province code (tier 2) or time zone (tier 1). */
  division: string
  size: number
  instructorId: string | null
  instructorProvinceCode: string | null
  /** When the instructor's own class of tier 1 ends; null where there is none. */
  instructorTrainedUtc: string | null
  roomNumber: number
  /** Whose room it is; null: one of the national pool. */
  roomDivision: string | null
  wave: number
  /** The local day, `YYYY-MM-DD`. */
  date: string
  startUtc: string
  endUtc: string
  zone: Zone
}

/** Somebody who sits in a class of another division than their own. */
export type Stranger = { classId: string; participantId: string; name: string; provinceCode: string }

/** The plan in use with the rules that it was made for; everything that its faults follow from. */
export type PlanInForce<Class extends ClassInForce = ClassInForce> = {
  classes: readonly Class[]
  strangers: readonly Stranger[]
  training: Training
}
