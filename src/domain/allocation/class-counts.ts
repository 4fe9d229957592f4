import type { ClassCountPolicy, SizeLimits } from '#domain/training/training'
import { clamp, classCountRange } from './feasibility.ts'

/** `size-gap`: more than k full classes hold, fewer than k + 1 smallest classes need. */
export type UnplacedReason = 'too-few-people' | 'size-gap' | 'no-instructors'

/** Policies that look at one division alone; `waves` weighs them against each other (waves-table.ts). */
export type OwnCountPolicy = Exclude<ClassCountPolicy, 'waves'>

export type DivisionSize = {
  people: number
  /** Instructors of the division; null where its classes are taught by others. */
  instructors: number | null
}

/** How many classes a division gets under a policy, or why its people cannot be placed. Without people: 0 classes. */
export function classCountOf(
  { people, instructors }: DivisionSize,
  policy: OwnCountPolicy,
  limits: SizeLimits,
): { classes: number } | { reason: UnplacedReason } {
  if (people === 0) return { classes: 0 }
  if (people < limits.smallest) return { reason: 'too-few-people' }
  const range = classCountRange(people, limits)
  if (!range) return { reason: 'size-gap' }
  if (instructors === 0) return { reason: 'no-instructors' }
  if (policy === 'fewest') return { classes: range.fewest }
  return { classes: clamp(instructors ?? Math.round(people / limits.target), range) }
}
