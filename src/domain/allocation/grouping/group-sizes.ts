import { mostPartsClosely } from '../bounds/most-parts.ts'
import { type Part, spreadClasses, unevenness } from '../even-sizes.ts'
import type { Random } from '../random.ts'
import { annealParts } from './anneal-parts.ts'
import { firstParts } from './first-parts.ts'
import { groupIntoMost } from './group-into-most.ts'
import { type GroupingTask, type Members, peopleIn, type Scarcity } from './grouping-task.ts'
import { fittingPrice, pricedPartCost } from './part-cost.ts'
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
