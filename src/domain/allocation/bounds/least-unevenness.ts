import { mergingBound } from './merging-bound.ts'
import { spreadClasses, unevenness } from '../even-sizes.ts'
import type { GroupingTask } from '../grouping/grouping-task.ts'
import { fittingPrice, type PartCost, pricedPartCost } from '../grouping/part-cost.ts'
import { fillPartitionTable, leastCost } from '../grouping/partition-table.ts'
import { sharingBound } from './sharing-bound.ts'

/**
 * Proven: no grouping into at least as many parts as these has a smaller sum of unevenness. Classes are priced, which lets
 * parts choose their number of classes freely: for any price the least priced cost less price x classes is such a bound.
 */
export function leastUnevenness(people: readonly number[], task: GroupingTask): number {
  if (people.length === task.sizes.length) return unevennessApart(task)
  const all = people.reduce((sum, n) => sum + n, 0)
  if (all > mostPeople) return 0
  const price = fittingPrice(people, task.classes, task.limits)
  const cost = pricedPartCost(task.limits, price, all)
  const bound = leastPricedCost(people.length, task, cost, all) - price * task.classes
  return Math.max(0, Math.ceil(bound - 1e-3))
}

/** Beyond this the table of part costs is not worth its time: areas of so many people are hardly ever merged. */
const mostPeople = 20_000

/** Everybody a part of their own: there is only one such grouping. */
function unevennessApart({ sizes, classes, limits }: GroupingTask): number {
  const parts = sizes.map(people => ({ people, classes: 0 }))
  if (!spreadClasses(parts, classes, limits)) return 0
  return parts.reduce((sum, part) => sum + unevenness(part.people, part.classes, limits.target), 0)
}

function leastPricedCost(parts: number, { sizes }: GroupingTask, cost: PartCost, all: number): number {
  if (sizes.length <= 9) {
    fillPartitionTable(sizes, sizes.length, cost)
    return Math.min(...sizes.map((_, i) => (i + 1 >= parts ? leastCost(sizes.length, i + 1) : Infinity)))
  }
  const merges = sizes.length - parts
  return merges <= 2 ? mergingBound(sizes, merges, cost) : sharingBound(sizes, parts, cost, all)
}
