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

/** Merges parts until classes suffice on both sides of the limits. Always succeeds: one part of all is allowed. */
export function mergeUntilFeasible(parts: Members[], task: GroupingTask, scarcity: Scarcity): Members[] {
  const waste = (part: Members) => wasteOf(peopleIn(part, task.sizes), task, scarcity)
  const others = parts.toSorted((a, b) => waste(b) - waste(a))
  let merged = others.shift()!
  while (others.length > 0 && !isFeasible([merged, ...others], task)) merged = [...merged, ...others.shift()!]
  return [merged, ...others]
}

export function isFeasible(parts: Members[], task: GroupingTask): boolean {
  return (
    parts.every(part => canStandAlone(peopleIn(part, task.sizes), task.limits)) &&
    totalClaim(parts, task, 'largest') <= claimLimit(task, 'largest') &&
    totalClaim(parts, task, 'smallest') <= claimLimit(task, 'smallest')
  )
}

/** Splits two to four members off large parts as long as the classes allow it, those that waste least first. */
export function splitLargeParts(parts: Members[], task: GroupingTask, scarcity: Scarcity): Members[] {
  const result: Members[] = []
  let spare = claimLimit(task, scarcity) - totalClaim(parts, task, scarcity)
  for (const part of parts) {
    let rest = part
    while (rest.length > 5) {
      const split = cheapestSplit(rest, task, scarcity, spare)
      if (!split) break
      spare -= split.claim
      result.push(split.off)
      rest = split.rest
    }
    result.push(rest)
  }
  return result
}

type Split = { off: Members; rest: Members; claim: number }

function cheapestSplit(part: Members, task: GroupingTask, scarcity: Scarcity, spare: number): Split | null {
  const people = peopleIn(part, task.sizes)
  const before = claimOf(people, task, scarcity)
  let best: Split | null = null
  let bestCost = Infinity
  for (const off of smallSubsets(part)) {
    const offPeople = peopleIn(off, task.sizes)
    if (!canStandAlone(offPeople, task.limits) || !canStandAlone(people - offPeople, task.limits)) continue
    const claim = claimOf(offPeople, task, scarcity) + claimOf(people - offPeople, task, scarcity) - before
    const cost = claim * 1e4 + wasteOf(offPeople, task, scarcity) + off.length * 3
    if (claim > spare || cost >= bestCost) continue
    best = { off, rest: part.filter(member => !off.includes(member)), claim }
    bestCost = cost
  }
  return best
}

function* smallSubsets(part: Members): Generator<Members> {
  for (let a = 0; a < part.length; a++) {
    yield [part[a]!]
    for (let b = a + 1; b < part.length; b++) {
      yield [part[a]!, part[b]!]
      for (let c = b + 1; c < part.length; c++) yield [part[a]!, part[b]!, part[c]!]
    }
  }
}

/** Free seats in full classes, or people beyond smallest classes: what a part takes from the others. */
function wasteOf(people: number, task: GroupingTask, scarcity: Scarcity): number {
  const { smallest, largest } = task.limits
  return scarcity === 'largest' ? Math.ceil(people / largest) * largest - people : people % smallest
}
