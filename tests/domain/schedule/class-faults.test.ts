import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAllocation, type CheckInput, type Violation } from '#domain/allocation/check-allocation'
import { breaksRule, type ClassFault, classFaults, classIdsOf, faultsByClass } from '#domain/schedule/class-faults'
import type { ClassInForce, Stranger } from '#domain/schedule/class-in-force'
import type { TierSettings } from '#domain/training/training'
import { aClass, aPlanInForce } from './a-plan-in-force.ts'

const second = { id: 'ACEH-02', instructorId: 'siti', roomNumber: 2 }
const stranger: Stranger = { classId: 'ACEH-01', participantId: 'made', name: 'Made', provinceCode: '51' }

test('a plan that keeps every rule has no faults', () => {
  expect(classFaults(aPlanInForce([aClass(), aClass(second)]))).toEqual([])
})

const planted: [says: string, plan: ReturnType<typeof aPlanInForce>, fault: ClassFault][] = [
  [
    'a class of 41 people is too large',
    aPlanInForce([aClass({ size: 41 })]),
    { kind: 'too-large', classId: 'ACEH-01', size: 41, largest: 40 },
  ],
  [
    'a class of 19 people is too small',
    aPlanInForce([aClass({ size: 19 })]),
    { kind: 'too-small', classId: 'ACEH-01', size: 19, smallest: 20 },
  ],
  [
    'a class has people of another province',
    aPlanInForce([aClass()], {}, [stranger]),
    { kind: 'strangers', classId: 'ACEH-01', people: [stranger] },
  ],
  [
    'a class has no instructor',
    aPlanInForce([aClass({ instructorId: null, instructorProvinceCode: null })]),
    { kind: 'no-instructor', classId: 'ACEH-01' },
  ],
  [
    'an instructor is of another province',
    aPlanInForce([aClass({ instructorProvinceCode: '51' })]),
    { kind: 'foreign-instructor', classId: 'ACEH-01', instructorId: 'rahmat', provinceCode: '51' },
  ],
  [
    'an instructor teaches two classes at a time',
    aPlanInForce([aClass(), aClass({ ...second, instructorId: 'rahmat' })]),
    { kind: 'instructor-twice', instructorId: 'rahmat', classIds: ['ACEH-01', 'ACEH-02'] },
  ],
  [
    'a room holds two classes at a time',
    aPlanInForce([aClass(), aClass({ ...second, roomNumber: 1 })]),
    { kind: 'room-twice', classIds: ['ACEH-01', 'ACEH-02'] },
  ],
  [
    'a room belongs to another province',
    aPlanInForce([aClass({ roomDivision: '51' })], { roomPool: 'province' }),
    { kind: 'foreign-room', classId: 'ACEH-01', roomDivision: '51' },
  ],
  [
    'a room is not one of the pool',
    aPlanInForce([aClass({ roomNumber: 37 })]),
    { kind: 'unknown-room', classId: 'ACEH-01', roomNumber: 37, rooms: 36 },
  ],
  [
    'a class begins before the working hours of its zone',
    aPlanInForce([aClass({ startUtc: '2025-02-27T00:30:00Z' })]),
    { kind: 'outside-hours', classId: 'ACEH-01', start: '08:00', end: '15:30' },
  ],
  [
    'a class is held after the last day',
    aPlanInForce([aClass()], { lastDate: '2025-02-26' }),
    { kind: 'after-last-day', classId: 'ACEH-01', lastDate: '2025-02-26' },
  ],
  [
    'an instructor teaches before being trained',
    aPlanInForce([aClass({ instructorTrainedUtc: '2025-02-27T08:30:00Z' })]),
    { kind: 'untrained-instructor', classId: 'ACEH-01', trainedUtc: '2025-02-27T08:30:00Z' },
  ],
]

test.each(planted)('%s', (_, plan, fault) => {
  expect(classFaults(plan)).toEqual([fault])
})

test('a missing instructor, a late day and an untrained instructor break no rule', () => {
  const harmless = planted.map(([, , fault]) => fault).filter(fault => !breaksRule(fault))
  expect(harmless.map(({ kind }) => kind)).toEqual(['no-instructor', 'after-last-day', 'untrained-instructor'])
})

test('classes of tier 1 need no instructor of their own and are judged by their own limits', () => {
  const learning = aClass({ id: 'INNAS-WIB-01', tier: 1, division: 'WIB', instructorId: null, size: 41 })
  expect(classFaults(aPlanInForce([learning]))).toEqual([
    { kind: 'too-large', classId: 'INNAS-WIB-01', size: 41, largest: 40 },
  ])
})

test('a fault between two classes is told of both', () => {
  const faults = classFaults(aPlanInForce([aClass(), aClass({ ...second, roomNumber: 1 })]))
  expect([...faultsByClass(faults)]).toEqual([
    ['ACEH-01', faults],
    ['ACEH-02', faults],
  ])
})

const divisions = ['11', '51']
const instants = ['2025-02-27T00:00:00Z', '2025-02-27T01:00:00Z', '2025-02-27T04:00:00Z', '2025-02-27T08:30:00Z']

const anyClass = fc
  .record({
    division: fc.constantFrom(...divisions),
    instructor: fc.option(fc.record({ id: fc.constantFrom('a', 'b', 'c'), division: fc.constantFrom(...divisions) })),
    roomNumber: fc.integer({ min: 1, max: 3 }),
    roomDivision: fc.constantFrom(...divisions),
    start: fc.integer({ min: 0, max: 2 }),
    hours: fc.integer({ min: 1, max: 3 }),
    zone: fc.constantFrom('WIB' as const, 'WITA' as const),
  })
  .map(({ instructor, start, hours, ...one }) => ({
    ...one,
    instructorId: instructor?.id ?? null,
    instructorProvinceCode: instructor?.division ?? null,
    startUtc: instants[start]!,
    endUtc: instants[Math.min(3, start + hours)]!,
  }))

const anyPlan = fc.record({
  classes: fc.array(anyClass, { minLength: 1, maxLength: 5 }),
  people: fc.array(fc.record({ division: fc.constantFrom(...divisions), seat: fc.nat() }), { maxLength: 16 }),
  roomPool: fc.constantFrom('national' as const, 'province' as const),
  roomCount: fc.integer({ min: 1, max: 3 }),
})

test('the faults of any plan are what the checker finds from its people', () => {
  fc.assert(
    fc.property(anyPlan, ({ classes: drawn, people, roomPool, roomCount }) => {
      const settings: Partial<TierSettings> = { limits: { smallest: 2, largest: 4, target: 3 }, roomPool, roomCount }
      const placed = people.map(({ division, seat }, index) => ({ id: `p${index}`, division, at: seat % drawn.length }))
      const classes = drawn.map((one, index) =>
        aClass({
          ...one,
          id: `c${index}`,
          roomDivision: roomPool === 'national' ? null : one.roomDivision,
          instructorTrainedUtc: null,
          size: placed.filter(({ at }) => at === index).length,
        }),
      )
      const strangers = placed.flatMap(({ id, division, at }): Stranger[] =>
        classes[at]!.division === division
          ? []
          : [{ classId: classes[at]!.id, participantId: id, name: id, provinceCode: division }],
      )
      const plan = aPlanInForce(classes, settings, strangers)
      const { violations } = checkAllocation(toCheckInput(classes, placed, plan.training.tiers[2]))
      const faults = classFaults(plan)

      expect(faults.flatMap(wordsOfFault).sort()).toEqual(violations.flatMap(wordsOfViolation).sort())
      const isOverfull = violations.some(({ kind }) => kind === 'too-many-classes-at-a-time')
      expect(isOverfull && !faults.some(({ kind }) => kind === 'room-twice' || kind === 'unknown-room')).toBe(false)
    }),
  )
})

/** The same plan for the checker that knows the people one by one. */
function toCheckInput(
  classes: ClassInForce[],
  people: { id: string; division: string; at: number }[],
  { limits, roomPool, roomCount }: TierSettings,
): CheckInput {
  return {
    limits,
    people: people.map(({ id, division }) => ({ id, division, area: division, block: division })),
    membership: people.map(({ at }) => at),
    unplaced: [],
    classes: classes.map(({ roomNumber, instructorProvinceCode, ...one }) => ({
      ...one,
      instructorDivision: instructorProvinceCode,
      instructorArea: null,
      room: String(roomNumber),
    })),
    instructors: 'own-division',
    rooms: { pool: roomPool, count: roomCount },
    window: { start: '08:00', end: '15:30' },
  }
}

function wordsOfFault(fault: ClassFault): string[] {
  if (fault.kind === 'unknown-room') return []
  if (fault.kind === 'strangers') return fault.people.map(one => `strangers ${one.classId} ${one.participantId}`)
  return [`${fault.kind} ${classIdsOf(fault).join(' ')}`]
}

function wordsOfViolation(violation: Violation): string[] {
  switch (violation.kind) {
    case 'class-too-small':
      return [`too-small ${violation.classId}`]
    case 'class-too-large':
      return [`too-large ${violation.classId}`]
    case 'wrong-division':
      return [`strangers ${violation.classId} ${violation.personId}`]
    case 'no-instructor':
      return [`no-instructor ${violation.classId}`]
    case 'instructor-of-other-division':
      return [`foreign-instructor ${violation.classId}`]
    case 'instructor-twice-at-a-time':
      return [`instructor-twice ${violation.classIds.join(' ')}`]
    case 'room-twice-at-a-time':
      return [`room-twice ${violation.classIds.join(' ')}`]
    case 'room-of-other-division':
      return [`foreign-room ${violation.classId}`]
    case 'outside-window':
      return [`outside-hours ${violation.classId}`]
    case 'too-many-classes-at-a-time':
      return []
    default:
      return [`unexpected ${violation.kind}`]
  }
}
