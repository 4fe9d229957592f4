import type { Objective } from '#domain/allocation/problem'
import type { UnplacedReason } from '#domain/allocation/class-counts'
import type { ProvinceCode, RegencyCode } from '#domain/roster/regions'
import type { ScheduledClass } from '#domain/schedule/timetable'
import type { Tier, Zone } from '#domain/training/training'

/** A class with everything that people need to come to it. */
export type PlannedTrainingClass = ScheduledClass & {
  /** `SULSEL-07`, `INNAS-WIB-03`; unique in a plan. */
  code: string
  /** Kemendagri province code (tier 2) or zone (tier 1). */
  division: string
  zone: Zone
  provinceCodes: ProvinceCode[]
  regencyCodes: RegencyCode[]
  size: number
  /** Number of the instructor in the list that was planned with; null in tier 1, whose trainers Gladi does not know. */
  instructor: number | null
}

/** A division whose people cannot have classes, why, and how many more people or instructors would do. */
export type InfeasibleDivision = {
  tier: Tier
  division: string
  people: number
  reason: UnplacedReason
  needed: number
}

export type TierPlan = {
  tier: Tier
  classes: PlannedTrainingClass[]
  /** Class number per learner, in the order of the learners planned; -1 where there is none. */
  classOf: Int32Array
  /** Division code per learner, likewise. */
  divisionOf: string[]
  infeasible: InfeasibleDivision[]
  objectives: Objective[]
  /** How much of the tier's search was done when it was found, 0–1. */
  searched: number
}

export type TierFigures = {
  tier: Tier
  classes: number
  minSize: number
  maxSize: number
  placed: number
  unplaced: number
  waves: number
  firstDate: string | null
  lastDate: string | null
  late: number
  objectives: Objective[]
}

/** What figures are made of; a finished plan has it, and so have the rows of a saved one. */
export type Figured = {
  tier: Tier
  classes: readonly Pick<PlannedTrainingClass, 'size' | 'date' | 'wave'>[]
  /** How many people were to be placed. */
  learners: number
  objectives: Objective[]
}

/** What pages and summaries tell of a plan. `lastAllowed`: the last day allowed, or null. */
export function figuresOf({ tier, classes, learners, objectives }: Figured, lastAllowed: string | null): TierFigures {
  const placed = classes.reduce((sum, { size }) => sum + size, 0)
  const dates = classes.map(({ date }) => date).sort()
  return {
    tier,
    classes: classes.length,
    minSize: classes.reduce((least, { size }) => Math.min(least, size), classes[0]?.size ?? 0),
    maxSize: classes.reduce((most, { size }) => Math.max(most, size), 0),
    placed,
    unplaced: learners - placed,
    waves: classes.reduce((most, { wave }) => Math.max(most, wave), 0),
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    late: lastAllowed === null ? 0 : dates.filter(date => date > lastAllowed).length,
    objectives,
  }
}

export const planFigures = (plan: TierPlan, lastAllowed: string | null) =>
  figuresOf({ ...plan, learners: plan.classOf.length }, lastAllowed)
