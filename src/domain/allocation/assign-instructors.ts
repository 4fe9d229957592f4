import { addArc, createNetwork, flowOn, type Network, sendCheapest } from './min-cost-flow.ts'
import type { Allocation, AllocationProblem, Objective, PlannedClass } from './problem.ts'

/**
 * Homes of the instructors: indexes into the problem's divisions and their areas. Area -1: the division's office, or an area
 * without people.
 */
export type Instructors = { division: ArrayLike<number>; area: ArrayLike<number> }

export type Teaching = {
  /** For each class the index of its instructor; -1 where the division has none. */
  instructorOf: Int32Array
  /** `homeInstructors` and `instructorLoad`, both proven optimal for these classes. */
  objectives: Objective[]
}

/**
 * Gives each class an instructor of its division. Nobody teaches a second class before all of the division teach one; then
 * classes have as many people as possible from their instructor's own area. Optimal: a min-cost flow from instructors of one
 * home to classes of one composition.
 */
export function assignInstructors(
  { divisions }: AllocationProblem,
  { classes }: Allocation,
  instructors: Instructors,
): Teaching {
  const instructorOf = new Int32Array(classes.length).fill(-1)
  const staffOf = staffByDivision(instructors, divisions.length)
  const classesOf: number[][] = divisions.map(() => [])
  classes.forEach(({ division }, index) => classesOf[division]!.push(index))
  let home = 0
  let load = 0
  classesOf.forEach((own, division) => {
    const staff = staffOf[division]!
    const count = [...staff.values()].reduce((sum, { length }) => sum + length, 0)
    if (count === 0 || own.length === 0) return
    home += teachDivision(own, classes, staff, instructorOf)
    load = Math.max(load, Math.ceil(own.length / count))
  })
  return {
    instructorOf,
    objectives: [
      { name: 'homeInstructors', value: home, bound: home },
      { name: 'instructorLoad', value: mostClasses(instructorOf, instructors.division.length), bound: load },
    ],
  }
}

/** Instructors by their home area. */
type Staff = ReadonlyMap<number, readonly number[]>

function staffByDivision(instructors: Instructors, divisions: number): Staff[] {
  const staff = Array.from({ length: divisions }, () => new Map<number, number[]>())
  for (let i = 0; i < instructors.division.length; i++) {
    const byArea = staff[instructors.division[i]!]
    const area = instructors.area[i]!
    const known = byArea?.get(area)
    if (known) known.push(i)
    else byArea?.set(area, [i])
  }
  return staff
}

/** Classes of one composition: all whose people come from one area, or a single mixed class. */
type ClassKind = { classes: number[]; shares: Map<number, number> }

/** One class taught in a further lap costs more than teaching any class away from home does (1). */
const lapCost = 3
const awayCost = 1

/** Teaches the classes of one division; returns the sum of home shares. */
function teachDivision(
  own: readonly number[],
  classes: readonly PlannedClass[],
  staff: Staff,
  instructorOf: Int32Array,
): number {
  const kinds = kindsOf(own, classes)
  const areas = [...staff.keys()]
  const count = areas.reduce((sum, area) => sum + staff.get(area)!.length, 0)
  const [source, sink, pool, firstArea] = [0, 1, 2, 3]
  const firstKind = firstArea + areas.length
  const network = createNetwork(firstKind + kinds.length)
  areas.forEach((area, a) => {
    const from = firstArea + a
    const capacity = staff.get(area)!.length
    for (let lap = 0; lap < Math.ceil(own.length / count); lap++)
      addArc(network, { from: source, to: from, capacity, cost: lap * lapCost })
  })
  const toPool = areas.map((_, a) =>
    addArc(network, { from: firstArea + a, to: pool, capacity: own.length, cost: awayCost }),
  )
  const arcs = kinds.map((kind, k) => joinKind(network, kind, { areas, firstArea, pool, node: firstKind + k, sink }))
  sendCheapest(network, source, sink)
  const turns = areas.map(area => turnsOf(staff.get(area)!))
  const strangers = toPool.flatMap((arc, a) => Array.from({ length: flowOn(network, arc) }, () => a))
  return kinds.reduce((sum, kind, k) => sum + teachKind(kind, arcs[k]!, { network, turns, strangers, instructorOf }), 0)
}

function kindsOf(own: readonly number[], classes: readonly PlannedClass[]): ClassKind[] {
  const pure = new Map<number, ClassKind>()
  const kinds: ClassKind[] = []
  for (const index of own) {
    const { parts, size } = classes[index]!
    const shares = new Map<number, number>()
    for (const { area, people } of parts) shares.set(area, (shares.get(area) ?? 0) + people / size)
    const only = shares.size === 1 ? parts[0]!.area : null
    const known = only === null ? undefined : pure.get(only)
    if (known) {
      known.classes.push(index)
      continue
    }
    // A pure class is wholly from one area; adding up fractions might miss 1 by a hair.
    const kind = { classes: [index], shares: only === null ? shares : new Map([[only, 1]]) }
    if (only !== null) pure.set(only, kind)
    kinds.push(kind)
  }
  return kinds
}

type KindArcs = { home: { arc: number; area: number; share: number }[]; fromPool: number }

function joinKind(
  network: Network,
  { classes, shares }: ClassKind,
  at: { areas: number[]; firstArea: number; pool: number; node: number; sink: number },
): KindArcs {
  const to = at.node
  const capacity = classes.length
  const home = [...shares].flatMap(([area, share]) => {
    const a = at.areas.indexOf(area)
    if (a < 0) return []
    const arc = addArc(network, { from: at.firstArea + a, to, capacity, cost: awayCost - Math.min(1, share) })
    return [{ arc, area: a, share }]
  })
  const fromPool = addArc(network, { from: at.pool, to, capacity, cost: 0 })
  addArc(network, { from: to, to: at.sink, capacity, cost: 0 })
  return { home, fromPool }
}

type Turns = () => number

/** The instructors in turn, so that nobody of them teaches a second class before all teach one. */
function turnsOf(instructors: readonly number[]): Turns {
  let next = 0
  return () => instructors[next++ % instructors.length]!
}

function teachKind(
  { classes }: ClassKind,
  { home, fromPool }: KindArcs,
  {
    network,
    turns,
    strangers,
    instructorOf,
  }: {
    network: Network
    turns: Turns[]
    strangers: number[]
    instructorOf: Int32Array
  },
): number {
  const waiting = classes.values()
  let sum = 0
  const teach = (area: number) => {
    instructorOf[waiting.next().value!] = turns[area]!()
  }
  for (const { arc, area, share } of home) {
    const count = flowOn(network, arc)
    for (let i = 0; i < count; i++) teach(area)
    sum += count * share
  }
  for (let i = flowOn(network, fromPool); i > 0; i--) teach(strangers.shift()!)
  return sum
}

function mostClasses(instructorOf: Int32Array, instructors: number): number {
  const load = new Int32Array(instructors)
  for (const instructor of instructorOf) if (instructor >= 0) load[instructor]!++
  return load.reduce((most, count) => Math.max(most, count), 0)
}
