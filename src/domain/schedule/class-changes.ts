import { breaksRule, type ClassFault, classFaults, classIdsOf } from './class-faults.ts'
import type { ClassInForce, PlanInForce, Stranger } from './class-in-force.ts'

/** Somebody who goes to another class. `classId`: where they sit now; null: nowhere. */
export type MovingPerson = Omit<Stranger, 'classId'> & { division: string; classId: string | null }

/** The plan after people went to the class `to`, or left theirs (null). */
export function withPeopleMoved<Class extends ClassInForce>(
  plan: PlanInForce<Class>,
  people: readonly MovingPerson[],
  to: string | null,
): PlanInForce<Class> {
  const moving = people.filter(({ classId }) => classId !== to)
  const ids = new Set(moving.map(({ participantId }) => participantId))
  const goal = plan.classes.find(({ id }) => id === to)
  const newStrangers = goal
    ? moving
        .filter(({ division }) => division !== goal.division)
        .map(({ participantId, name, provinceCode }) => ({ classId: goal.id, participantId, name, provinceCode }))
    : []
  return {
    ...plan,
    classes: plan.classes.map(one => {
      const left = moving.filter(({ classId }) => classId === one.id).length
      const came = one.id === to ? moving.length : 0
      return left + came === 0 ? one : { ...one, size: one.size - left + came }
    }),
    strangers: [...plan.strangers.filter(({ participantId }) => !ids.has(participantId)), ...newStrangers],
  }
}

/** The plan with some classes as they would become. */
export function withClasses<Class extends ClassInForce>(
  plan: PlanInForce<Class>,
  changed: readonly Class[],
): PlanInForce<Class> {
  const byId = new Map(changed.map(one => [one.id, one]))
  return { ...plan, classes: plan.classes.map(one => byId.get(one.id) ?? one) }
}

/** What a change would do: faults that were not there before, or become worse; broken rules first. */
export function faultsAdded(before: PlanInForce, after: PlanInForce): ClassFault[] {
  const known = new Map(classFaults(before).map(fault => [keyOf(fault), weightOf(fault)]))
  return classFaults(after)
    .filter(fault => weightOf(fault) > (known.get(keyOf(fault)) ?? Number.NEGATIVE_INFINITY))
    .toSorted((a, b) => Number(breaksRule(b)) - Number(breaksRule(a)))
}

const keyOf = (fault: ClassFault) =>
  [fault.kind, ...classIdsOf(fault).toSorted(), 'instructorId' in fault ? fault.instructorId : ''].join(' ')

/** How bad a fault is among those of its kind. */
function weightOf(fault: ClassFault): number {
  switch (fault.kind) {
    case 'too-small':
      return fault.smallest - fault.size
    case 'too-large':
      return fault.size - fault.largest
    case 'strangers':
      return fault.people.length
    default:
      return 0
  }
}
