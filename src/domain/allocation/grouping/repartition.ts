import type { Random } from '../random.ts'
import {
  claimLimit,
  claimOf,
  type GroupingTask,
  type Members,
  peopleIn,
  type Scarcity,
  totalClaim,
} from './grouping-task.ts'
import type { PartCost } from './part-cost.ts'
import { bestPartition, fillPartitionTable, leastCost } from './partition-table.ts'
import { pickParts } from './pick-parts.ts'

export type RepartitionRules = { scarcity: Scarcity; cost: PartCost; patience: number; members: number }

/** Makes sizes more even by the best partition of a few parts' members into equally many parts, again and again. */
export function repartition(parts: Members[], task: GroupingTask, rules: RepartitionRules, random: Random): Members[] {
  let current = parts
  let spare = claimLimit(task, rules.scarcity) - totalClaim(parts, task, rules.scarcity)
  for (let idle = 0; idle < rules.patience; idle++) {
    const isAll = rules.members >= task.sizes.length
    const picked = isAll ? new Set(current.keys()) : pickParts(current, rules.members, random)
    if (picked.size < 2) continue
    const old = [...picked].map(i => current[i]!)
    const better = betterPartition(old, spare, task, rules)
    if (!better) continue
    current = [...current.filter((_, i) => !picked.has(i)), ...better.parts]
    spare -= better.moreClaim
    idle = -1
  }
  return current
}

/** More than any difference in unevenness: among the least claims, the most even. */
const claimFirst = 1e6

function betterPartition(
  old: Members[],
  spare: number,
  task: GroupingTask,
  { scarcity, cost }: RepartitionRules,
): { parts: Members[]; moreClaim: number } | null {
  const members = old.flat()
  const sizes = members.map(i => task.sizes[i]!)
  const oldCost = old.reduce((sum, part) => sum + cost(peopleIn(part, task.sizes)), 0)
  const oldClaim = totalClaim(old, task, scarcity)
  for (const weight of [0, claimFirst]) {
    fillPartitionTable(sizes, old.length, people => cost(people) + weight * claimOf(people, task, scarcity))
    if (!(leastCost(sizes.length, old.length) < oldCost + weight * oldClaim - 1e-3)) return null
    const parts = bestPartition(sizes.length, old.length).map(part => part.map(at => members[at]!))
    const moreClaim = totalClaim(parts, task, scarcity) - oldClaim
    if (moreClaim <= Math.max(0, spare)) return { parts, moreClaim }
  }
  return null
}
