import { classCountOf, type UnplacedReason } from '#domain/allocation/class-counts'
import { type Origin, peopleOf } from '#domain/allocation/group-people'
import { chooseClassCounts } from '#domain/allocation/zone-class-counts'
import type { SizeLimits, TierSettings } from '#domain/training/training'
import type { PlanPerson } from './learner-groups.ts'
import type { InfeasibleDivision } from './tier-plan.ts'

/** How many classes each division gets, and the divisions that cannot have any. */
export function countClasses(
  origins: Origin[],
  instructors: readonly PlanPerson[],
  settings: TierSettings,
  seed: number,
): { counts: number[]; infeasible: InfeasibleDivision[] } {
  const people = origins.map(peopleOf)
  const available = settings.tier === 1 ? null : countByProvince(instructors)
  const answers = origins.map((origin, index) =>
    classCountOf(
      { people: people[index]!, instructors: available && (available.get(origin.code) ?? 0) },
      settings.classCount,
      settings.limits,
    ),
  )
  const infeasible = answers.flatMap((answer, index): InfeasibleDivision[] =>
    'reason' in answer
      ? [
          {
            tier: settings.tier,
            division: origins[index]!.code,
            people: people[index]!,
            reason: answer.reason,
            needed: neededFor(answer.reason, people[index]!, settings.limits),
          },
        ]
      : [],
  )
  const counts = available
    ? answers.map(answer => ('classes' in answer ? answer.classes : 0))
    : chooseClassCounts(origins, wantedClasses(settings), settings.limits, seed).counts
  return { counts, infeasible }
}

/** Tier 1 fills its rooms once, or has as few classes as sizes allow. */
const wantedClasses = (settings: TierSettings) => (settings.classCount === 'fewest' ? 1 : settings.roomCount)

function countByProvince(instructors: readonly PlanPerson[]) {
  const counts = new Map<string, number>()
  for (const { provinceCode } of instructors) counts.set(provinceCode, (counts.get(provinceCode) ?? 0) + 1)
  return counts
}

/** People up to the next number that classes can hold; or the instructors that the fewest classes need at once. */
function neededFor(reason: UnplacedReason, people: number, { smallest, largest }: SizeLimits) {
  if (reason === 'no-instructors') return Math.ceil(people / largest)
  return Math.ceil(people / smallest) * smallest - people
}
