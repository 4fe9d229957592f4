import type { PlannedClass } from '../problem.ts'
import { type ClassKind, kindsOf } from './class-kinds.ts'
import { addArc, createNetwork, flowOn, type Network, sendCheapest } from './min-cost-flow.ts'

/** Instructors of a division by their home area. */
export type Staff = ReadonlyMap<number, readonly number[]>

/** One class taught in a further lap costs more than teaching any class away from home does (1). */
const lapCost = 3
const awayCost = 1

/** Teaches the classes of one division; returns the sum of home shares. */
export function teachDivision(
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
