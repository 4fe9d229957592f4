import { expect, test } from 'vitest'
import {
  type CheckedClass,
  type CheckInput,
  checkAllocation,
  type Violation,
} from '#domain/allocation/check-allocation'

/** Two provinces, three classes of four people, on two days; one more person is not placed. */
function aPlan(change: Partial<CheckInput> = {}): CheckInput {
  const people = Array.from({ length: 13 }, (_, i) => ({
    id: `p${i}`,
    division: i < 8 ? '11' : '51',
    area: i < 6 ? '1101' : i < 8 ? '1102' : '5101',
    block: i < 3 ? '110101' : i < 6 ? '110102' : i < 8 ? '110201' : '510101',
  }))
  return {
    limits: { smallest: 3, largest: 5, target: 4 },
    people,
    membership: people.map((_, i) => (i === 12 ? -1 : Math.floor(i / 4))),
    unplaced: [{ personId: 'p12', reason: 'too-few-people' }],
    classes: [aClass('c0'), aClass('c1', { instructorId: 'i1', room: 'r1' }), aClass('c2', bali)],
    instructors: 'own-division',
    rooms: { pool: 'national', count: 3 },
    window: { start: '08:00', end: '15:30' },
    ...change,
  }
}

function aClass(id: string, change: Partial<CheckedClass> = {}): CheckedClass {
  return {
    id,
    division: '11',
    zone: 'WIB',
    instructorId: 'i0',
    instructorDivision: '11',
    instructorArea: '1101',
    room: 'r0',
    roomDivision: null,
    wave: 0,
    startUtc: '2025-02-27T01:00:00Z',
    endUtc: '2025-02-27T08:30:00Z',
    ...change,
  }
}

const bali: Partial<CheckedClass> = {
  division: '51',
  zone: 'WITA',
  instructorId: 'i2',
  instructorDivision: '51',
  instructorArea: null,
  room: 'r2',
  startUtc: '2025-02-27T00:00:00Z',
  endUtc: '2025-02-27T07:30:00Z',
}

/** The same plan with something else about one of its classes. */
function withClass(index: number, change: Partial<CheckedClass>, more: Partial<CheckInput> = {}): CheckInput {
  const plan = aPlan()
  return { ...plan, classes: plan.classes.map((one, i) => (i === index ? { ...one, ...change } : one)), ...more }
}

function withMember(index: number, classIndex: number): CheckInput {
  const plan = aPlan()
  return { ...plan, membership: Array.from(plan.membership, (old, i) => (i === index ? classIndex : old)) }
}

test('a plan that keeps every rule has no violations', () => {
  expect(checkAllocation(aPlan()).violations).toEqual([])
})

test('every objective is computed anew from the people', () => {
  expect(checkAllocation(aPlan()).objectives).toEqual([
    { name: 'classes', value: 3 },
    { name: 'areasTogether', value: 4 },
    { name: 'blocksTogether', value: 5 },
    { name: 'evenSizes', value: 0 },
    { name: 'waves', value: 1 },
    { name: 'homeInstructors', value: 1.5 },
    { name: 'instructorLoad', value: 1 },
  ])
})

test('where classes need no instructor of their own, instructors are no objective', () => {
  const names = checkAllocation(aPlan({ instructors: 'not-needed' })).objectives.map(({ name }) => name)
  expect(names).toEqual(['classes', 'areasTogether', 'blocksTogether', 'evenSizes', 'waves'])
})

const bothClasses: [string, string] = ['c0', 'c1']

const planted: [rule: string, plan: CheckInput, violation: Violation][] = [
  ['H1: someone is in no class and on no list', aPlan({ unplaced: [] }), { kind: 'person-lost', personId: 'p12' }],
  [
    'H1: someone is on the list without a reason',
    aPlan({ unplaced: [{ personId: 'p12', reason: ' ' }] }),
    { kind: 'unplaced-without-reason', personId: 'p12' },
  ],
  [
    'H1: someone is in a class and on the list',
    withMember(12, 2),
    { kind: 'person-placed-and-unplaced', personId: 'p12' },
  ],
  [
    'H1: someone on the list is nobody we know',
    aPlan({ unplaced: [...aPlan().unplaced, { personId: 'x', reason: 'gone' }] }),
    { kind: 'unknown-person-unplaced', personId: 'x' },
  ],
  [
    'H1: someone is listed twice',
    aPlan({ unplaced: [...aPlan().unplaced, ...aPlan().unplaced] }),
    { kind: 'person-twice', personId: 'p12' },
  ],
  [
    'H1: someone is placed twice',
    aPlan({ people: aPlan().people.map((person, i) => (i === 1 ? { ...person, id: 'p0' } : person)) }),
    { kind: 'person-twice', personId: 'p0' },
  ],
  [
    'H1: someone is in a class that does not exist',
    withMember(0, 9),
    { kind: 'unknown-class', personId: 'p0', classIndex: 9 },
  ],
  [
    'H2: a class is too large',
    aPlan({ limits: { smallest: 2, largest: 3, target: 3 } }),
    { kind: 'class-too-large', classId: 'c0', size: 4, largest: 3 },
  ],
  [
    'H2: a class is too small',
    aPlan({ limits: { smallest: 5, largest: 9, target: 5 } }),
    { kind: 'class-too-small', classId: 'c0', size: 4, smallest: 5 },
  ],
  ['H2: two classes share an id', withClass(1, { id: 'c0' }), { kind: 'class-id-twice', classId: 'c0' }],
  [
    'H3: someone sits in a class of another province',
    withMember(0, 2),
    { kind: 'wrong-division', personId: 'p0', division: '11', classId: 'c2', classDivision: '51' },
  ],
  ['H4: a class has no instructor', withClass(0, { instructorId: null }), { kind: 'no-instructor', classId: 'c0' }],
  [
    'H4: an instructor is of another province',
    withClass(0, { instructorDivision: '51' }),
    { kind: 'instructor-of-other-division', classId: 'c0', instructorId: 'i0', instructorDivision: '51' },
  ],
  [
    'H5: an instructor teaches two classes at a time',
    withClass(1, { instructorId: 'i0' }),
    { kind: 'instructor-twice-at-a-time', instructorId: 'i0', classIds: bothClasses },
  ],
  [
    'H6: a room holds two classes at a time',
    withClass(1, { room: 'r0' }),
    { kind: 'room-twice-at-a-time', room: 'r0', classIds: bothClasses },
  ],
  [
    'H6: more classes at a time than rooms',
    aPlan({ rooms: { pool: 'national', count: 2 } }),
    { kind: 'too-many-classes-at-a-time', atUtc: '2025-02-27T01:00:00Z', classes: 3, roomDivision: null, rooms: 2 },
  ],
  [
    'H6: a room of another province',
    withClass(0, { roomDivision: '51' }, { rooms: { pool: 'province', count: 3 } }),
    { kind: 'room-of-other-division', classId: 'c0', roomDivision: '51' },
  ],
  [
    'H7: a class starts before working hours',
    withClass(2, { startUtc: '2025-02-26T23:59:00Z' }),
    { kind: 'outside-window', classId: 'c2', localStart: '07:59:00', localEnd: '15:30:00' },
  ],
  [
    'H7: a class ends after working hours of its own zone',
    withClass(2, { endUtc: '2025-02-27T08:30:00Z' }),
    { kind: 'outside-window', classId: 'c2', localStart: '08:00:00', localEnd: '16:30:00' },
  ],
  [
    'H7: a class lasts till another day',
    withClass(0, { endUtc: '2025-02-28T08:30:00Z' }),
    { kind: 'outside-window', classId: 'c0', localStart: '08:00:00', localEnd: '15:30:00' },
  ],
  ['H7: a time is no time', withClass(0, { endUtc: 'soon' }), { kind: 'not-a-time', classId: 'c0' }],
]

test.each(planted)('%s', (_, plan, violation) => {
  expect(checkAllocation(plan).violations).toContainEqual(violation)
})

test('one class may start in a room at the moment another ends, with the same instructor', () => {
  const first = { endUtc: '2025-02-27T04:00:00Z' }
  const second = { startUtc: '2025-02-27T04:00:00Z', room: 'r0', instructorId: 'i0' }
  const plan = withClass(0, first)
  const classes = plan.classes.map((one, i) => (i === 1 ? { ...one, ...second } : one))
  expect(checkAllocation({ ...plan, classes, rooms: { pool: 'national', count: 2 } }).violations).toEqual([])
})

test('rooms of equal name in two provinces are different rooms', () => {
  const plan = aPlan({ rooms: { pool: 'province', count: 2 } })
  const classes = plan.classes.map((one, i) => ({ ...one, roomDivision: one.division, room: i === 1 ? 'r1' : 'r0' }))
  expect(checkAllocation({ ...plan, classes }).violations).toEqual([])
})
