import type { Random } from '../random.ts'
import { claimLimit, type GroupingTask, type Members, peopleIn, type Scarcity, totalClaim } from './grouping-task.ts'
import type { PartCost } from './part-cost.ts'
import { bestPartition, fillPartitionTable, leastCost } from './partition-table.ts'
import { pickParts } from './pick-parts.ts'

const membersAtOnce = 8

/** Makes sizes more even by the best partition of a few parts' members into equally many parts, again and again. */
export function repartition(
  parts: Members[],
  task: GroupingTask,
  { scarcity, cost, patience }: { scarcity: Scarcity; cost: PartCost; patience: number },
  random: Random,
): Members[] {
  const limit = claimLimit(task, scarcity)
  let current = parts
  for (let idle = 0; idle < patience; idle++) {
    const picked = pickParts(current, membersAtOnce, random)
    if (picked.size < 2) continue
    const old = [...picked].map(i => current[i]!)
    const members = old.flat()
    const oldCost = old.reduce((sum, part) => sum + cost(peopleIn(part, task.sizes)), 0)
    fillPartitionTable(
      members.map(i => task.sizes[i]!),
      old.length,
      cost,
    )
    if (!(leastCost(members.length, old.length) < oldCost - 1e-6)) continue
    const regrouped = bestPartition(members.length, old.length).map(part => part.map(at => members[at]!))
    const next = [...current.filter((_, i) => !picked.has(i)), ...regrouped]
    if (totalClaim(next, task, scarcity) > limit) continue
    current = next
    idle = -1
  }
  return current
}
