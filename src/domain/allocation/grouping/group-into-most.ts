import type { Random } from '../random.ts'
import {
  canStandAlone,
  claimLimit,
  claimOf,
  type GroupingTask,
  type Members,
  type Scarcity,
  totalClaim,
} from './grouping-task.ts'
import { isFeasible, mergeUntilFeasible, splitLargeParts } from './merge-and-split.ts'
import { bestPartition, fillPartitionTable, leastCost, mostMembers } from './partition-table.ts'
import { regroup } from './regroup.ts'

/** Parts that share no class, and the proven most there could be; `scarcity`: which side of the limits decided. */
export type MostFound = { parts: Members[]; mostParts: number; scarcity: Scarcity }

/**
 * Groups into as many parts as it finds, from `start`, at most `bound`. Tries the scarcer side of the limits first; the
 * other one only if its classes do not come out.
 */
export function groupIntoMost(start: Members[], bound: number, task: GroupingTask, random: Random): MostFound {
  const excess = (scarcity: Scarcity) => totalClaim(start, task, scarcity) - claimLimit(task, scarcity)
  const first: Scarcity = excess('largest') >= excess('smallest') ? 'largest' : 'smallest'
  let best: MostFound | null = null
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
