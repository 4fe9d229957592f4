import type { Random } from '../random.ts'
import { claimLimit, claimOf, type GroupingTask, type Members, peopleIn, type Scarcity } from './grouping-task.ts'
import type { PartCost } from './part-cost.ts'

/**
 * Makes sizes more even without changing how many parts there are: moves and swaps members between parts. Threshold
 * accepting (Dueck and Scheuer 1990): a step may cost up to a limit that shrinks to nothing, so no exponential is needed.
 */
export function annealParts(
  parts: Members[],
  task: GroupingTask,
  { scarcity, cost, steps }: { scarcity: Scarcity; cost: PartCost; steps: number },
  random: Random,
): Members[] {
  if (parts.length < 2) return parts
  const { sizes } = task
  const partOf = new Int32Array(sizes.length)
  parts.forEach((part, p) => {
    for (const member of part) partOf[member] = p
  })
  const people = parts.map(part => peopleIn(part, sizes))
  const count = parts.map(part => part.length)
  let spare = claimLimit(task, scarcity) - people.reduce((sum, n) => sum + claimOf(n, task, scarcity), 0)
  const best = partOf.slice()
  let current = 0
  let lowest = 0

  for (let step = 0; step < steps; step++) {
    const i = random.below(sizes.length)
    const from = partOf[i]!
    const j = random.next() < 0.5 ? random.below(sizes.length) : -1
    const to = j >= 0 ? partOf[j]! : random.below(parts.length)
    if (from === to || (j < 0 && count[from] === 1)) continue
    const shift = sizes[i]! - (j >= 0 ? sizes[j]! : 0)
    const fromPeople = people[from]! - shift
    const toPeople = people[to]! + shift
    const change = cost(fromPeople) + cost(toPeople) - cost(people[from]!) - cost(people[to]!)
    if (!(change <= threshold(step / steps))) continue
    const claim =
      claimOf(fromPeople, task, scarcity) +
      claimOf(toPeople, task, scarcity) -
      claimOf(people[from]!, task, scarcity) -
      claimOf(people[to]!, task, scarcity)
    if (claim > Math.max(0, spare)) continue

    spare -= claim
    people[from] = fromPeople
    people[to] = toPeople
    partOf[i] = to
    if (j >= 0) partOf[j] = from
    else {
      count[from]!--
      count[to]!++
    }
    current += change
    if (current < lowest - 1e-6) {
      lowest = current
      best.set(partOf)
    }
  }
  return parts.map((_, p) => sizes.map((_, i) => i).filter(i => best[i] === p))
}

function threshold(progress: number): number {
  const left = 1 - progress
  return 60 * left * left * left
}
