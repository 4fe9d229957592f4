import type { SizeLimits } from '#domain/training/training'

/**
 * Three nested levels of where people are from. A class never crosses a division; areas and blocks are kept together
 * as far as sizes allow. Tier 2: province, regency, district. Tier 1: time zone, province, regency (or its office).
 */
export type Block = { code: string; people: number }
export type Area = { code: string; blocks: Block[] }
export type Division = {
  code: string
  areas: Area[]
  /** Exactly how many classes the division gets; feasible for its people (see feasibility.ts). */
  classes: number
}

export type AllocationProblem = { limits: SizeLimits; divisions: Division[] }

/** `people` of one block who sit in one class. Indexes point into the problem. */
export type ClassPart = { area: number; block: number; people: number }
export type PlannedClass = { division: number; size: number; parts: ClassPart[] }

/**
 * One goal of an allocation. Lexicographic: an earlier one is never worsened for a later one.
 * `bound` is proven: no allocation with these class counts that is as good in the goals before it has a smaller value
 * (larger, for `homeInstructors`).
 */
export type ObjectiveName =
  | 'peopleMoved' // people whose class is another one than in the plan before; of a re-planned plan only
  | 'classes' // number of classes
  | 'areasTogether' // sum over classes of how many areas each has people from (F in planning notes)
  | 'blocksTogether' // the same for blocks (E)
  | 'evenSizes' // sum over classes of (size - target)^2 (V)
  | 'homeInstructors' // sum over classes of the share of the class from the instructor's own regency; larger is better
  | 'instructorLoad' // most classes one instructor teaches
  | 'waves' // number of waves
export type Objective = { name: ObjectiveName; value: number; bound: number }

export type Allocation = { classes: PlannedClass[]; objectives: Objective[] }
