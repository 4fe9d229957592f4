import { type CheckInput, checkAllocation, type Violation } from '#domain/allocation/check-allocation'
import type { ParticipantId } from '#domain/roster/participant'
import type { TierSettings } from '#domain/training/training'
import type { KeptTier } from './kept-plan.ts'
import { learnerGroup, type PlanPerson, type Provinces } from './learner-groups.ts'
import type { TierPlan } from './tier-plan.ts'

export type PlanViolation =
  | Violation
  | { kind: 'objective-differs'; name: string; claimed: number; found: number }
  | { kind: 'objective-unchecked'; name: string }

/**
 * What the independent checker says of a finished plan: broken rules, and figures that the search got wrong. `kept`: the
 * plan that it was to keep, if any.
 */
export function checkPlan(
  plan: TierPlan,
  settings: TierSettings,
  learners: readonly PlanPerson[],
  instructors: readonly PlanPerson[],
  provinces: Provinces,
  kept: KeptTier | null = null,
): PlanViolation[] {
  const input = toCheckInput(plan, settings, learners, instructors, provinces)
  const { violations, objectives } = checkAllocation(input)
  const found = new Map(objectives.map(({ name, value }) => [name, value]))
  if (kept) found.set('peopleMoved', peopleMoved(input, kept))
  const differing = plan.objectives.flatMap(({ name, value }): PlanViolation[] => {
    const recomputed = found.get(name)
    if (recomputed === undefined) return [{ kind: 'objective-unchecked', name }]
    if (Math.abs(recomputed - value) < 1e-6) return []
    return [{ kind: 'objective-differs', name, claimed: value, found: recomputed }]
  })
  return [...violations, ...differing]
}

/** Who sits in a class of another code than before, although the class of before was one of their division. */
function peopleMoved({ people, classes, membership }: CheckInput, kept: KeptTier): number {
  return people.filter(({ id, division }, index) => {
    const before = kept.classes[kept.classOf.get(id as ParticipantId) ?? -1]
    const now = classes[membership[index]!]
    return before?.division === division && now !== undefined && now.id !== before.code
  }).length
}

function toCheckInput(
  plan: TierPlan,
  settings: TierSettings,
  learners: readonly PlanPerson[],
  instructors: readonly PlanPerson[],
  provinces: Provinces,
): CheckInput {
  const reasons = new Map(plan.infeasible.map(({ division, reason }) => [division, reason]))
  const people = learners.map(person => {
    const { division, area, block } = learnerGroup(person, settings.tier, provinces)
    return { id: person.id, division, area, block }
  })
  return {
    limits: settings.limits,
    people,
    membership: plan.classOf,
    unplaced: people
      .filter((_, index) => plan.classOf[index]! < 0)
      .map(({ id, division }) => ({ personId: id, reason: reasons.get(division) ?? '' })),
    classes: plan.classes.map(one => {
      const teacher = one.instructor === null ? undefined : instructors[one.instructor]
      return {
        id: one.code,
        division: one.division,
        zone: one.zone,
        instructorId: teacher?.id ?? null,
        instructorDivision: teacher?.provinceCode ?? null,
        instructorArea: teacher?.regencyCode ?? null,
        room: String(one.room),
        roomDivision: one.roomDivision,
        wave: one.wave,
        startUtc: one.startUtc,
        endUtc: one.endUtc,
      }
    }),
    instructors: settings.tier === 2 ? 'own-division' : 'not-needed',
    rooms: { pool: settings.roomPool, count: settings.roomCount },
    window: { start: settings.sessions[0]!.start, end: settings.sessions.at(-1)!.end },
  }
}
