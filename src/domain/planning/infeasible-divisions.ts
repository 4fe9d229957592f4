import { classCountOf, type UnplacedReason } from '#domain/allocation/class-counts'
import { type Origin, peopleOf } from '#domain/allocation/group-people'
import type { SizeLimits, TierSettings } from '#domain/training/training'
import type { PlanPerson } from './learner-groups.ts'
import type { InfeasibleDivision } from './tier-plan.ts'

/** The divisions that cannot have any class, whatever number is asked for. */
export function infeasibleDivisions(
  origins: readonly Origin[],
  instructors: readonly PlanPerson[],
  { tier, limits }: TierSettings,
): InfeasibleDivision[] {
  const available = tier === 1 ? null : countByProvince(instructors)
  return origins.flatMap(origin => {
    const people = peopleOf(origin)
    const answer = classCountOf(
      { people, instructors: available && (available.get(origin.code) ?? 0) },
      'fewest',
      limits,
    )
    if (!('reason' in answer)) return []
    return [
      { tier, division: origin.code, people, reason: answer.reason, needed: neededFor(answer.reason, people, limits) },
    ]
  })
}

/** Instructors of each province that has any. */
export function countByProvince(instructors: readonly PlanPerson[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { provinceCode } of instructors) counts.set(provinceCode, (counts.get(provinceCode) ?? 0) + 1)
  return counts
}

/** People up to the next number that classes can hold; or the instructors that the fewest classes need at once. */
function neededFor(reason: UnplacedReason, people: number, { smallest, largest }: SizeLimits) {
  if (reason === 'no-instructors') return Math.ceil(people / largest)
  return Math.ceil(people / smallest) * smallest - people
}
