import { mostPartsClosely } from '../bounds/most-parts.ts'
import { type Part, spreadClasses, unevenness } from '../even-sizes.ts'
import type { Random } from '../random.ts'
import { annealParts } from './anneal-parts.ts'
import { firstParts } from './first-parts.ts'
import {
  canStandAlone,
  claimLimit,
  claimOf,
  type GroupingTask,
  type Members,
  peopleIn,
  type Scarcity,
  totalClaim,
} from './grouping-task.ts'
import { isFeasible, mergeUntilFeasible, splitLargeParts } from './merge-and-split.ts'
import { fittingPrice, pricedPartCost } from './part-cost.ts'
import { bestPartition, fillPartitionTable, leastCost, mostMembers } from './partition-table.ts'
import { regroup } from './regroup.ts'
import { repartition } from './repartition.ts'

export type GroupedPart = Part & { members: Members }

export type Grouping = {
  parts: GroupedPart[]
  /** Proven: no grouping has more parts. */
  mostParts: number
  unevenness: number
}

/**
 * Groups sizes (all above 0) into as many parts as possible that need share no class with each other, then makes class
 * sizes as even as possible. `task.classes` must be feasible for all people together; then there is always an answer.
 */
export function groupSizes(task: GroupingTask, random: Random): Grouping {
  const start = firstParts(task)
  const bound = mostPartsClosely(task.sizes, task.classes, task.limits)
  const { parts, mostParts, scarcity } = groupIntoMost(start, bound, task, random)
  let current = withClasses(parts, task)
  let best = current
  const passes = parts.length === task.sizes.length || parts.length === 1 ? 0 : passesFor(task.sizes.length)
  for (let pass = 0; pass < passes; pass++) {
    current = withClasses(evenOut(current.parts, task, scarcity, random), task)
    if (current.unevenness < best.unevenness) best = current
  }
  return { ...best, mostParts }
}

/** Each pass prices classes by the parts of the one before: among few parts a poor start spoils the price. */
function passesFor(members: number): number {
  return members > 16 ? 1 : 3
}

type Attempt = { parts: Members[]; mostParts: number; scarcity: Scarcity }

/** Tries the scarcer side of the limits first; the other one only if its classes do not come out. */
function groupIntoMost(start: Members[], bound: number, task: GroupingTask, random: Random): Attempt {
  const excess = (scarcity: Scarcity) => totalClaim(start, task, scarcity) - claimLimit(task, scarcity)
  const first: Scarcity = excess('largest') >= excess('smallest') ? 'largest' : 'smallest'
  let best: Attempt | null = null
  let mostParts = bound
  for (const scarcity of [first, first === 'largest' ? 'smallest' : 'largest'] as const) {
    const found =
      task.sizes.length <= mostMembers
        ? groupFew(start, mostParts, task, scarcity, random)
        : { parts: groupMany(start, mostParts, task, scarcity, random), mostParts }
    mostParts = Math.min(mostParts, found.mostParts)
    const fits = isFeasible(found.parts, task)
    const parts = fits ? found.parts : mergeUntilFeasible(found.parts, task, scarcity)
    if (!best || parts.length > best.parts.length) best = { parts, mostParts, scarcity }
    if (fits) break
  }
  return { ...best!, mostParts }
}

/** Few sizes: the most parts, proven, over all partitions. */
function groupFew(
  start: Members[],
  bound: number,
  task: GroupingTask,
  scarcity: Scarcity,
  random: Random,
): { parts: Members[]; mostParts: number } {
  if (start.length >= bound && isFeasible(start, task)) return { parts: start, mostParts: bound }
  const n = task.sizes.length
  const limit = claimLimit(task, scarcity)
  fillPartitionTable(task.sizes, bound, people =>
    canStandAlone(people, task.limits) ? claimOf(people, task, scarcity) + random.next() * 1e-3 : Infinity,
  )
  for (let parts = bound; parts > 1; parts--)
    if (Math.floor(leastCost(n, parts) + 1e-9) <= limit) return { parts: bestPartition(n, parts), mostParts: parts }
  return { parts: [task.sizes.map((_, i) => i)], mostParts: 1 }
}

function groupMany(start: Members[], bound: number, task: GroupingTask, scarcity: Scarcity, random: Random): Members[] {
  const limit = claimLimit(task, scarcity)
  const fits = (parts: Members[]) => totalClaim(parts, task, scarcity) <= limit
  const rules = { scarcity, enough: bound }
  let parts = regroup(start, task, { ...rules, penalty: 1.01, patience: 75, members: 8 }, random)
  if (!fits(parts)) parts = regroup(parts, task, { ...rules, penalty: 2.01, patience: 40, members: 8 }, random)
  if (!fits(parts)) parts = splitLargeParts(mergeUntilFeasible(parts, task, scarcity), task, scarcity)
  for (let round = 0; round < 6 && fits(parts) && parts.length < bound; round++) {
    const before = parts.length
    parts = regroup(parts, task, { ...rules, penalty: 100, patience: 150, members: round === 0 ? 8 : 9 }, random)
    parts = splitLargeParts(parts, task, scarcity)
    if (round > 0 && parts.length === before) break
  }
  return parts
}

/** So few can be partitioned anew all at once, in less than a millisecond. */
const exactMembers = 9

function evenOut(start: GroupedPart[], task: GroupingTask, scarcity: Scarcity, random: Random): Members[] {
  const people = start.map(part => part.people)
  const all = people.reduce((sum, n) => sum + n, 0)
  const cost = pricedPartCost(task.limits, fittingPrice(people, task.classes, task.limits), all)
  const n = task.sizes.length
  const parts = start.map(part => part.members)
  const annealed = annealParts(parts, task, { scarcity, cost, steps: 70 * n }, random)
  const effort = n <= exactMembers ? { members: n, patience: 1 } : { members: 7, patience: 10 + Math.ceil(0.15 * n) }
  return repartition(annealed, task, { scarcity, cost, ...effort }, random)
}

function withClasses(parts: Members[], task: GroupingTask): Omit<Grouping, 'mostParts'> {
  const grouped = parts.map(members => ({ members, people: peopleIn(members, task.sizes), classes: 0 }))
  if (!spreadClasses(grouped, task.classes, task.limits)) return { parts: grouped, unevenness: Infinity }
  const sum = grouped.reduce((sum, part) => sum + unevenness(part.people, part.classes, task.limits.target), 0)
  return { parts: grouped, unevenness: sum }
}
