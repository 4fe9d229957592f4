import type { CheckedClass, CheckInput } from '#domain/allocation/check-allocation'
import { checkTeaching, type TeachingViolation } from '#domain/allocation/check/check-teaching'
import { checkTimes, type TimeViolation } from '#domain/allocation/check/check-times'
import type { TierSettings } from '#domain/training/training'
import type { ClassInForce, PlanInForce, Stranger } from './class-in-force.ts'

export type ClassFault =
  | { kind: 'too-small'; classId: string; size: number; smallest: number }
  | { kind: 'too-large'; classId: string; size: number; largest: number }
  | { kind: 'strangers'; classId: string; people: Stranger[] }
  | { kind: 'no-instructor'; classId: string }
  | { kind: 'foreign-instructor'; classId: string; instructorId: string; provinceCode: string | null }
  | { kind: 'instructor-twice'; instructorId: string; classIds: [string, string] }
  | { kind: 'room-twice'; classIds: [string, string] }
  | { kind: 'foreign-room'; classId: string; roomDivision: string | null }
  | { kind: 'unknown-room'; classId: string; roomNumber: number; rooms: number }
  /** `start`, `end`: the local working hours, `HH:MM`. */
  | { kind: 'outside-hours'; classId: string; start: string; end: string }
  | { kind: 'after-last-day'; classId: string; lastDate: string }
  | { kind: 'untrained-instructor'; classId: string; trainedUtc: string }

/** What is still to be done, or not as wished, but breaks no rule. */
const warnings: ReadonlySet<ClassFault['kind']> = new Set(['no-instructor', 'after-last-day', 'untrained-instructor'])

export const breaksRule = ({ kind }: ClassFault) => !warnings.has(kind)

export const classIdsOf = (fault: ClassFault): string[] => ('classIds' in fault ? fault.classIds : [fault.classId])

/**
 * Everything that is wrong with the plan in use, by the rules H2–H7 of the planning notes. More classes at a time than
 * rooms is no fault of its own: then two share a room, or one has a room that there is not.
 */
export function classFaults(plan: PlanInForce): ClassFault[] {
  return ([1, 2] as const).flatMap(tier => {
    const classes = plan.classes.filter(one => one.tier === tier)
    return tierFaults(classes, plan.strangers, plan.training.tiers[tier])
  })
}

/** The faults of each class that has any; one that concerns two classes is told of both. */
export function faultsByClass(faults: readonly ClassFault[]): Map<string, ClassFault[]> {
  const found = new Map<string, ClassFault[]>()
  for (const fault of faults) {
    for (const id of classIdsOf(fault)) {
      const known = found.get(id)
      if (known) known.push(fault)
      else found.set(id, [fault])
    }
  }
  return found
}

function tierFaults(classes: ClassInForce[], strangers: readonly Stranger[], settings: TierSettings): ClassFault[] {
  const input = toCheckInput(classes, settings)
  const strangersOf = new Map<string, Stranger[]>()
  for (const one of strangers) strangersOf.set(one.classId, [...(strangersOf.get(one.classId) ?? []), one])
  return [
    ...classes.flatMap(one => ownFaults(one, strangersOf.get(one.id) ?? [], settings)),
    ...checkTeaching(input).map(toTeachingFault),
    ...checkTimes(input).flatMap(violation => toTimeFault(violation, input.window)),
  ]
}

function ownFaults(
  { id: classId, size, roomNumber, date, instructorTrainedUtc, startUtc }: ClassInForce,
  people: Stranger[],
  { limits: { smallest, largest }, roomCount, lastDate }: TierSettings,
): ClassFault[] {
  const found: ClassFault[] = []
  if (size < smallest) found.push({ kind: 'too-small', classId, size, smallest })
  if (size > largest) found.push({ kind: 'too-large', classId, size, largest })
  if (people.length > 0) found.push({ kind: 'strangers', classId, people })
  if (roomNumber > roomCount) found.push({ kind: 'unknown-room', classId, roomNumber, rooms: roomCount })
  if (lastDate !== null && date > lastDate) found.push({ kind: 'after-last-day', classId, lastDate })
  if (instructorTrainedUtc !== null && startUtc < instructorTrainedUtc)
    found.push({ kind: 'untrained-instructor', classId, trainedUtc: instructorTrainedUtc })
  return found
}

/** The checker of plans in terms of people; who sits where is judged here by sizes and strangers instead. */
function toCheckInput(classes: ClassInForce[], settings: TierSettings): CheckInput {
  return {
    limits: settings.limits,
    people: [],
    membership: [],
    unplaced: [],
    classes: classes.map(toCheckedClass),
    instructors: settings.tier === 2 ? 'own-division' : 'not-needed',
    rooms: { pool: settings.roomPool, count: settings.roomCount },
    window: workingHours(settings),
  }
}

const toCheckedClass = ({ instructorProvinceCode, roomNumber, ...one }: ClassInForce): CheckedClass => ({
  ...one,
  instructorDivision: instructorProvinceCode,
  instructorArea: null,
  room: String(roomNumber),
})

/** Between which local clock times (`HH:MM`) classes are held. */
export const workingHours = ({ sessions }: TierSettings) => ({ start: sessions[0]!.start, end: sessions.at(-1)!.end })

function toTeachingFault(violation: TeachingViolation): ClassFault {
  switch (violation.kind) {
    case 'no-instructor':
      return violation
    case 'instructor-of-other-division': {
      const { classId, instructorId, instructorDivision } = violation
      return { kind: 'foreign-instructor', classId, instructorId, provinceCode: instructorDivision }
    }
    case 'instructor-twice-at-a-time':
      return { kind: 'instructor-twice', instructorId: violation.instructorId, classIds: violation.classIds }
  }
}

function toTimeFault(violation: TimeViolation, hours: CheckInput['window']): ClassFault[] {
  switch (violation.kind) {
    case 'room-twice-at-a-time':
      return [{ kind: 'room-twice', classIds: violation.classIds }]
    case 'room-of-other-division':
      return [{ kind: 'foreign-room', classId: violation.classId, roomDivision: violation.roomDivision }]
    case 'outside-window':
    case 'not-a-time':
      return [{ kind: 'outside-hours', classId: violation.classId, ...hours }]
    case 'too-many-classes-at-a-time':
      return []
  }
}
