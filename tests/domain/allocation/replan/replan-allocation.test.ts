import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignPeople } from '#domain/allocation/assign-people'
import { classCountRange } from '#domain/allocation/feasibility'
import { groupPeople, peopleOf } from '#domain/allocation/group-people'
import { type CellClass, createClass, extraMoves, movedOut, shift } from '#domain/allocation/replan/class-cells'
import { chooseClassChanges } from '#domain/allocation/replan/choose-class-changes'
import { improvePieces } from '#domain/allocation/replan/improve-pieces'
import { type ReplanInput, replanAllocation } from '#domain/allocation/replan/replan-allocation'
import type { SizeLimits } from '#domain/training/training'
import { lastAllocation, usualLimits } from '../a-problem.ts'

type Person = { id: number; division: string; area: string; block: string }
type Plan = { limits: SizeLimits; people: Person[]; classOf: Map<number, number>; divisions: string[] }

const person = (id: number, place: number): Person => ({
  id,
  division: `d${place % 2}`,
  area: `d${place % 2}a${place % 7}`,
  block: `d${place % 2}a${place % 7}b${place % 3}`,
})

/** The plan that the search makes of people, where divisions that fit no number of classes have none. */
function planOf(people: Person[], limits: SizeLimits): Plan {
  const { divisions, blockOf } = groupPeople(people)
  const counted = divisions.map(division => ({
    ...division,
    classes: classCountRange(peopleOf(division), limits)?.fewest ?? 0,
  }))
  const problem = { limits, divisions: counted }
  const allocation = lastAllocation(problem)
  const seats = assignPeople(problem, allocation, blockOf)
  return {
    limits,
    people,
    classOf: new Map(people.flatMap(({ id }, i) => (seats[i]! < 0 ? [] : [[id, seats[i]!] as const]))),
    divisions: allocation.classes.map(({ division }) => divisions[division]!.code),
  }
}

function inputOf(plan: Plan, people: Person[], worthPerMove?: number, pinnedIds: number[] = []): ReplanInput {
  const { divisions, blockOf } = groupPeople(people)
  const sizeBefore = plan.divisions.map(() => 0)
  for (const at of plan.classOf.values()) sizeBefore[at]!++
  return {
    limits: plan.limits,
    divisions,
    blockOf,
    canHaveClasses: divisions.map(division => classCountRange(peopleOf(division), plan.limits) !== null),
    classBefore: Int32Array.from(people, ({ id }) => plan.classOf.get(id) ?? -1),
    divisionOfClass: plan.divisions.map(code => divisions.findIndex(division => division.code === code)),
    sizeBefore,
    pinned: new Set(people.flatMap(({ id }, index) => (pinnedIds.includes(id) ? [index] : []))),
    ...(worthPerMove === undefined ? {} : { worthPerMove }),
  }
}

/** Whoever sits in another class of their division than before. */
const movedIn = ({ people, plan, found }: Replanned) =>
  people.filter(({ id, division }, index) => {
    const before = plan.classOf.get(id) ?? -1
    const now = found.classes[found.classOf[index]!]
    return plan.divisions[before] === division && now !== undefined && now.before !== before
  })

type Replanned = { plan: Plan; people: Person[]; input: ReplanInput; found: ReturnType<typeof replanAllocation> }

function replan(plan: Plan, people: Person[], worthPerMove?: number, pinnedIds?: number[]): Replanned {
  const input = inputOf(plan, people, worthPerMove, pinnedIds)
  return { plan, people, input, found: replanAllocation(input) }
}

function expectValid({ people, input, found, plan }: Replanned) {
  const sizes = found.classes.map(() => 0)
  people.forEach(({ division }, index) => {
    const at = found.classOf[index]!
    const own = input.divisions.findIndex(({ code }) => code === division)
    expect(found.classes[at]?.division).toBe(input.canHaveClasses[own] ? own : undefined)
    if (at >= 0) sizes[at]!++
  })
  expect(sizes).toEqual(found.classes.map(({ size }) => size))
  expect(found.classes.map(({ parts }) => parts.reduce((sum, part) => sum + part.people, 0))).toEqual(sizes)
  for (const size of sizes) {
    expect(size).toBeGreaterThanOrEqual(plan.limits.smallest)
    expect(size).toBeLessThanOrEqual(plan.limits.largest)
  }
  expect(movedIn({ people, input, found, plan }).length).toBe(found.moved)
}

const bands: SizeLimits[] = [
  usualLimits,
  { smallest: 25, largest: 35, target: 30 },
  { smallest: 6, largest: 7, target: 6 },
  { smallest: 3, largest: 5, target: 4 },
  { smallest: 1, largest: 4, target: 2 },
]

const places = fc.array(fc.nat(41), { maxLength: 160 })

/** People before, and for each whether they stay, leave or go elsewhere; then newcomers. A place can empty or appear. */
const changeOf = (before: typeof places) => ({
  limits: fc.constantFrom(...bands),
  before,
  fates: fc.array(fc.nat(19), { minLength: 160, maxLength: 160 }),
  newcomers: places,
  /** Everybody of one class, or of one division, leaves as well. */
  emptied: fc.oneof(fc.constant(null), fc.record({ classOf: fc.nat(9) }), fc.record({ division: fc.nat(1) })),
})
const anyChange = fc.record(changeOf(places))
/** The same of many people, a few of whom were put where they are by hand. */
const anyChangeWithPins = fc.record({
  ...changeOf(fc.array(fc.nat(41), { minLength: 60, maxLength: 160, size: 'max' })),
  pins: fc.uniqueArray(fc.nat(159), { maxLength: 60, size: 'max' }),
})

function changed({
  limits,
  before,
  fates,
  newcomers,
  emptied,
}: typeof anyChange extends fc.Arbitrary<infer Change> ? Change : never) {
  const plan = planOf(
    before.map((place, id) => person(id, place)),
    limits,
  )
  const leaves = ({ id, division }: Person) =>
    fates[id] === 0 ||
    (emptied !== null &&
      ('classOf' in emptied ? plan.classOf.get(id) === emptied.classOf : division === `d${emptied.division}`))
  const people = [
    ...plan.people.filter(one => !leaves(one)).map(one => (fates[one.id] === 1 ? person(one.id, one.id % 42) : one)),
    ...newcomers.map((place, index) => person(1000 + index, place)),
  ]
  return { plan, people }
}

test('whatever changes, sizes are right and everybody sits; nobody moves who need not', () => {
  fc.assert(
    fc.property(anyChange, change => {
      const { plan, people } = changed(change)
      const forced = replan(plan, people, Infinity)
      expectValid(forced)
      expect(forced.found.moved).toBe(forced.found.fewestMoved)
    }),
    { numRuns: 600 },
  )
})

test('whoever moves without having to, sizes are right and everybody sits', () => {
  fc.assert(
    fc.property(anyChange, fc.constantFrom(0.2, 1, 3), (change, worth) => {
      const { plan, people } = changed(change)
      const replanned = replan(plan, people, worth)
      expectValid(replanned)
      expect(replanned.found.moved).toBeGreaterThanOrEqual(replanned.found.fewestMoved)
    }),
    { numRuns: 300 },
  )
})

test('however many are pinned, sizes are right and everybody sits', () => {
  fc.assert(
    fc.property(anyChangeWithPins, fc.constantFrom(0.2, 1, Infinity), (change, worth) => {
      const { plan, people } = changed(change)
      const replanned = replan(plan, people, worth, change.pins)
      expectValid(replanned)
      expect(replanned.found.moved).toBeGreaterThanOrEqual(replanned.found.fewestMoved)
    }),
    { numRuns: 400 },
  )
})

test('whoever is pinned stays, where classes may be so many and the pinned are not above their smallest size', () => {
  fc.assert(
    fc.property(anyChangeWithPins, fc.constantFrom(0.2, 1, Infinity), (change, worth) => {
      const { plan, people } = changed(change)
      const pins = fewInEachClass(plan, change.pins)
      const { found, input } = replan(plan, people, worth, pins)
      const mayHoldAll = (division: string) => {
        const own = input.divisions.find(({ code }) => code === division)!
        const most = classCountRange(peopleOf(own), plan.limits)?.most ?? -1
        return plan.divisions.filter(code => code === division).length <= most
      }
      const lost = people.filter(({ id, division }, index) => {
        const before = plan.classOf.get(id) ?? -1
        const isStayer = plan.divisions[before] === division && mayHoldAll(division)
        return pins.includes(id) && isStayer && found.classes[found.classOf[index]!]?.before !== before
      })
      expect(lost).toEqual([])
      expect(found.moved).toSatisfy((moved: number) => worth < Infinity || moved === found.fewestMoved)
    }),
    { numRuns: 600 },
  )
})

/** Of those people as many as the smallest size in each class, at most. */
function fewInEachClass({ classOf, limits }: Plan, ids: number[]): number[] {
  const seated = Map.groupBy(
    ids.filter(id => classOf.has(id)),
    id => classOf.get(id),
  )
  return [...seated.values()].flatMap(members => members.slice(0, limits.smallest))
}

test('who moves without having to saves pieces worth it', () => {
  const groups = fc.array(fc.array(fc.nat(20), { minLength: 3, maxLength: 6 }), { maxLength: 8 })
  fc.assert(
    fc.property(groups, fc.constantFrom(0.2, 1, 3), (seats, worth) => {
      const classes = seats.map(blocks => createClass(grouped(blocks)))
      const worthBefore = piecesWorth(classes)
      improvePieces(classes, { smallest: 3, largest: 6, target: 4 }, worth)
      const moved = classes.flatMap(({ cells }) => [...cells.values()]).reduce((sum, cell) => sum + movedOut(cell), 0)
      expect(worthBefore - piecesWorth(classes)).toBeGreaterThanOrEqual(worth * moved - 1e-9)
      for (const { size } of classes) expect(size).toSatisfy((n: number) => n >= 3 && n <= 6)
    }),
    { numRuns: 500 },
  )
})

test('an area of eleven goes where its like is, one of twelve is too many for the piece saved', () => {
  const after = (people: number) => {
    const split = createClass([
      { block: 0, area: 0, people },
      { block: 1, area: 1, people: 20 },
    ])
    improvePieces(
      [split, createClass([{ block: 0, area: 0, people: 15 }])],
      { smallest: 3, largest: 60, target: 20 },
      1,
    )
    return split.areas.size
  }
  expect([after(11), after(12)]).toEqual([1, 2])
})

test('who comes back to the class of before is one moved fewer', () => {
  const group = { block: 0, area: 0, people: 2 }
  const [one, other] = [createClass([{ ...group, people: 5 }]), createClass([])]
  expect(extraMoves(one, other, group)).toBe(2)
  shift(one, other, group)
  expect(extraMoves(other, one, group)).toBe(-2)
})

test('newcomers fill a class that is opened, so that only as many move as are still missing', () => {
  const area = (first: number, count: number, code: string, blocks: number) =>
    Array.from({ length: count }, (_, i) => ({
      id: first + i,
      division: 'd',
      area: code,
      block: `${code}${i % blocks}`,
    }))
  const plan = planOf([...area(0, 39, 'a', 1), ...area(100, 40, 'b', 8)], usualLimits)
  const { found } = replan(plan, [...plan.people, ...area(200, 10, 'a', 1)], Infinity)
  expect(found).toMatchObject({ moved: 10, fewestMoved: 10 })
})

const grouped = (blocks: number[]) =>
  [...new Set(blocks)].map(block => ({ block, area: block % 7, people: blocks.filter(one => one === block).length }))

const piecesWorth = (classes: CellClass[]) =>
  classes.reduce(
    (sum, { areas, cells }) => sum + 10 * areas.size + [...cells.values()].filter(({ people }) => people > 0).length,
    0,
  )

test('where nothing changed everything stays, and the same change gives the same classes', () => {
  fc.assert(
    fc.property(anyChange, change => {
      const { plan, people } = changed(change)
      const same = replan(plan, plan.people).found
      expect(same.classOf).toEqual(Int32Array.from(plan.people, ({ id }) => plan.classOf.get(id) ?? -1))
      expect(same.moved).toBe(0)
      expect(replan(plan, people).found).toEqual(replan(plan, people).found)
    }),
    { numRuns: 200 },
  )
})

test('newcomers who go again leave everything as it was, where nobody had to move for them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...bands), places, places, (limits, before, later) => {
      const plan = planOf(
        before.map((place, id) => person(id, place)),
        limits,
      )
      const newcomers = later.map((place, index) => person(1000 + index, place))
      const { found, people } = replan(plan, [...plan.people, ...newcomers], Infinity)
      const loses = plan.people.some(({ id }, index) => plan.classOf.has(id) && found.classOf[index]! < 0)
      if (loses || found.moved > 0 || found.classes.some(one => one.before === null)) return
      const divisions = found.classes.map(({ division }) => groupPeople(people).divisions[division]!.code)
      const classOf = new Map(
        people.flatMap(({ id }, i) => (found.classOf[i]! < 0 ? [] : [[id, found.classOf[i]!] as const])),
      )
      const back = replan({ limits, people, classOf, divisions }, plan.people, Infinity)
      expect(back.found.moved).toBe(back.found.fewestMoved)
      const now = plan.people.map((_, index) => back.found.classes[back.found.classOf[index]!]?.before)
      expect(now.map(before => found.classes[before ?? -1]?.before)).toEqual(
        plan.people.map(({ id }) => plan.classOf.get(id)),
      )
    }),
    { numRuns: 300 },
  )
})

describe('which classes are closed and opened', () => {
  const limits = { smallest: 3, largest: 6, target: 4 }

  test.each([
    { name: 'none while people fit', stayers: [4, 5], newcomers: 2, closed: [], opened: 0, fewestMoves: 0 },
    { name: 'surplus moves', stayers: [8, 3], newcomers: 0, closed: [], opened: 0, fewestMoves: 2 },
    { name: 'newcomers fill a small class', stayers: [1, 5], newcomers: 2, closed: [], opened: 0, fewestMoves: 0 },
    {
      name: 'the rest of one person goes elsewhere',
      stayers: [1, 5],
      newcomers: 0,
      closed: [0],
      opened: 0,
      fewestMoves: 1,
    },
    { name: 'a class is opened and filled', stayers: [6, 6], newcomers: 1, closed: [], opened: 1, fewestMoves: 2 },
    { name: 'newcomers alone fill a new class', stayers: [6, 6], newcomers: 3, closed: [], opened: 1, fewestMoves: 0 },
    { name: 'nobody is left', stayers: [0, 0], newcomers: 0, closed: [1, 0], opened: 0, fewestMoves: 0 },
  ])('$name', ({ name: _, stayers, newcomers, ...expected }) => {
    expect(chooseClassChanges(stayers, newcomers, limits)).toEqual(expected)
  })

  test('a class with pinned people is kept, and filled with others; where one must go, it is the one with fewest', () => {
    expect(chooseClassChanges([1, 6], 0, limits, [1, 0])).toEqual({ closed: [], opened: 0, fewestMoves: 2 })
    expect(chooseClassChanges([2, 3], 0, limits, [2, 1])).toEqual({ closed: [1], opened: 0, fewestMoves: 3 })
  })

  test('a class is kept where closing it would move as many', () => {
    expect(chooseClassChanges([2, 8], 0, { smallest: 4, largest: 10, target: 6 })).toEqual({
      closed: [],
      opened: 0,
      fewestMoves: 2,
    })
  })

  test('no choice whatever moves fewer people', () => {
    const sizes = fc.array(fc.nat(9), { maxLength: 5 })
    fc.assert(
      fc.property(sizes, fc.nat(12), (stayers, newcomers) => {
        const people = stayers.reduce((sum, size) => sum + size, newcomers)
        fc.pre(classCountRange(people, limits) !== null)
        expect(chooseClassChanges(stayers, newcomers, limits).fewestMoves).toBe(
          fewestByTrying(stayers, newcomers, limits),
        )
      }),
      { numRuns: 500 },
    )
  })
})

/** Tries every number of people that each class of before may keep; newcomers and those who leave one fill the rest. */
function fewestByTrying(stayers: number[], newcomers: number, { smallest, largest }: SizeLimits): number {
  const people = stayers.reduce((sum, size) => sum + size, newcomers)
  let fewest = Infinity
  const choose = (index: number, kept: number[]) => {
    if (index < stayers.length) {
      for (let stay = 0; stay <= Math.min(stayers[index]!, largest); stay++) choose(index + 1, [...kept, stay])
      return
    }
    const moved = stayers.reduce((sum, size, i) => sum + size - kept[i]!, 0)
    if (moved < fewest && mayBecome(kept, people, smallest, largest)) fewest = moved
  }
  choose(0, [])
  return fewest
}

/** Whether classes that keep so many of their own, with any new ones, can end up with everybody and the right sizes. */
function mayBecome(kept: number[], people: number, smallest: number, largest: number): boolean {
  const inUse = kept.filter(stay => stay > 0)
  const least = inUse.reduce((sum, stay) => sum + Math.max(stay, smallest), 0)
  for (let more = 0; more * smallest <= people; more++)
    if (least + more * smallest <= people && people <= (inUse.length + more) * largest) return true
  return false
}
