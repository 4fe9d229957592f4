import { classCountOf, type OwnCountPolicy } from '#domain/allocation/class-counts'
import { type Origin, peopleOf } from '#domain/allocation/group-people'
import { wavesRow } from '#domain/allocation/waves-table'
import { chooseClassCounts } from '#domain/allocation/zone-class-counts'
import type { TierSettings } from '#domain/training/training'
import { infeasibleDivisions } from './infeasible-divisions.ts'
import type { PlanPerson, Provinces } from './learner-groups.ts'
import type { InfeasibleDivision } from './tier-plan.ts'
import { instructorsOf, wavesOf } from './waves-question.ts'

export type CountInput = {
  settings: TierSettings
  instructors: readonly PlanPerson[]
  provinces: Provinces
  seed: number
}

/** How many classes each division gets, and the divisions that cannot have any. */
export function countClasses(
  origins: readonly Origin[],
  input: CountInput,
): { counts: number[]; infeasible: InfeasibleDivision[] } {
  return {
    counts: countsOf(origins, input),
    infeasible: infeasibleDivisions(origins, input.instructors, input.settings),
  }
}

function countsOf(origins: readonly Origin[], { settings, instructors, provinces, seed }: CountInput): number[] {
  const { tier, classCount, limits } = settings
  if (tier === 1) return chooseClassCounts(origins, wantedClasses(settings), limits, seed).counts
  const available = instructorsOf(instructors, origins)
  if (classCount !== 'waves') return origins.map((origin, i) => countOf(origin, available[i]!, classCount, limits))
  const waves = wavesOf(origins, { ...settings, sessionsPerDay: settings.sessions.length }, provinces)
  return wavesRow({ ...waves, instructors: available, seed }, settings.waveCount ?? 1).counts
}

function countOf(origin: Origin, instructors: number, policy: OwnCountPolicy, limits: TierSettings['limits']): number {
  const answer = classCountOf({ people: peopleOf(origin), instructors }, policy, limits)
  return 'classes' in answer ? answer.classes : 0
}

/** Tier 1 fills its rooms once, or has as few classes as sizes allow. */
const wantedClasses = ({ classCount, roomCount }: TierSettings) => (classCount === 'fewest' ? 1 : roomCount)
