import type { SizeLimits } from '#domain/training/training'

/** Sizes (all above 0) to be grouped into as many parts as possible, each with whole classes of its own. */
export type GroupingTask = {
  sizes: readonly number[]
  classes: number
  limits: SizeLimits
}

/**
 * Which side of the size limits makes classes scarce. `largest`: parts need at least ceil(people / largest) classes, and all
 * parts together must not need more than there are. `smallest`: parts fill at most floor(people / smallest), together no less.
 */
export type Scarcity = 'largest' | 'smallest'

/** A part's share of the scarce thing; the sum over parts must not exceed `claimLimit`. */
export function claimOf(people: number, { limits }: GroupingTask, scarcity: Scarcity): number {
  return scarcity === 'largest' ? Math.ceil(people / limits.largest) : -Math.floor(people / limits.smallest)
}

export function claimLimit({ classes }: GroupingTask, scarcity: Scarcity): number {
  return scarcity === 'largest' ? classes : -classes
}

/** Whether some whole number of classes can hold exactly these people. */
export function canStandAlone(people: number, { smallest, largest }: SizeLimits): boolean {
  return Math.ceil(people / largest) * smallest <= people
}

/** Members of one part: indexes into the task's sizes. */
export type Members = number[]

export function peopleIn(members: Members, sizes: readonly number[]): number {
  let sum = 0
  for (const member of members) sum += sizes[member]!
  return sum
}

export function totalClaim(parts: Members[], task: GroupingTask, scarcity: Scarcity): number {
  return parts.reduce((sum, members) => sum + claimOf(peopleIn(members, task.sizes), task, scarcity), 0)
}

/** Free seats in full classes, or people beyond smallest classes: what a part takes from the others. */
export function wasteOf(people: number, { limits }: GroupingTask, scarcity: Scarcity): number {
  const { smallest, largest } = limits
  return scarcity === 'largest' ? Math.ceil(people / largest) * largest - people : people % smallest
}

/** All that parts of so many people in all can waste without claiming more than `claim`. */
export function wasteAllowed(claim: number, people: number, { limits }: GroupingTask, scarcity: Scarcity): number {
  return scarcity === 'largest' ? claim * limits.largest - people : people + claim * limits.smallest
}
