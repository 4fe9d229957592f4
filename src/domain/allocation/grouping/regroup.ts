import type { Random } from '../random.ts'
import {
  canStandAlone,
  claimLimit,
  claimOf,
  type GroupingTask,
  type Members,
  peopleIn,
  type Scarcity,
  totalClaim,
  wasteAllowed,
  wasteOf,
} from './grouping-task.ts'
import { bestPartition, fillPartitionTable, leastCost } from './partition-table.ts'
import { pickParts } from './pick-parts.ts'

export type RegroupRules = {
  scarcity: Scarcity
  /** Stop at this many parts if the claims fit. */
  enough: number
  /** Parts that one claim above the limit is worth: above 1 little by little fits, very large never exceeds. */
  penalty: number
  /** Give up after so many tries in a row without a gain. */
  patience: number
  /** Members regrouped at once. */
  members: number
}

/**
 * Large neighbourhood search for more parts: takes a few parts apart and puts their members together again in the best way
 * there is. Equally good ways are accepted too, chosen by chance, so the search drifts.
 */
export function regroup(parts: Members[], task: GroupingTask, rules: RegroupRules, random: Random): Members[] {
  const limit = claimLimit(task, rules.scarcity)
  let current = parts
  let claim = totalClaim(parts, task, rules.scarcity)
  for (let idle = 0; idle < rules.patience; idle++) {
    if (claim <= limit && current.length >= rules.enough) break
    const picked = pickParts(current, rules.members, random)
    const members = [...picked].flatMap(i => current[i]!)
    if (picked.size < 2 && members.length < 4) continue
    const before = {
      parts: picked.size,
      claim: totalClaim(
        [...picked].map(i => current[i]!),
        task,
        rules.scarcity,
      ),
    }
    const room = limit - claim + before.claim
    const most = picked.size + Math.max(1, rules.enough - current.length)
    const after = bestRegrouping(members, { room, most }, task, rules, random)
    const gain = after ? score(after, room, rules.penalty) - score(before, room, rules.penalty) : -1
    if (!after || gain < 0) continue
    if (gain > 0 || after.claim < before.claim) idle = -1
    current = [...current.filter((_, i) => !picked.has(i)), ...after.regrouped]
    claim += after.claim - before.claim
  }
  return current
}

type Regrouping = { parts: number; claim: number; regrouped: Members[] }

function bestRegrouping(
  members: Members,
  { room, most }: { room: number; most: number },
  task: GroupingTask,
  { scarcity, penalty }: RegroupRules,
  random: Random,
): Regrouping | null {
  const n = members.length
  const mostParts = Math.min(n, most)
  // Where a claim too many can never pay, neither can a part that wastes more than all of them may.
  const waste = penalty > n ? wasteAllowed(room, peopleIn(members, task.sizes), task, scarcity) : Infinity
  const isAllowed = (people: number) => canStandAlone(people, task.limits) && wasteOf(people, task, scarcity) <= waste
  // Chance far below one claim decides between equals.
  fillPartitionTable(
    members.map(i => task.sizes[i]!),
    mostParts,
    people => (isAllowed(people) ? claimOf(people, task, scarcity) + random.next() * 1e-3 : Infinity),
  )
  let best: { parts: number; claim: number } | null = null
  for (let parts = 1; parts <= mostParts; parts++) {
    const cost = leastCost(n, parts)
    if (cost === Infinity) continue
    const candidate = { parts, claim: Math.floor(cost + 1e-9) }
    if (!best || score(candidate, room, penalty) > score(best, room, penalty)) best = candidate
  }
  return best && { ...best, regrouped: bestPartition(n, best.parts).map(part => part.map(at => members[at]!)) }
}

function score({ parts, claim }: { parts: number; claim: number }, room: number, penalty: number): number {
  return parts - penalty * Math.max(0, claim - room)
}
