import {
  canStandAlone,
  claimLimit,
  claimOf,
  type GroupingTask,
  type Members,
  peopleIn,
  type Scarcity,
  totalClaim,
  wasteOf,
} from './grouping-task.ts'

/** Merges parts until classes suffice on both sides of the limits. Always succeeds: one part of all is allowed. */
export function mergeUntilFeasible(parts: Members[], task: GroupingTask, scarcity: Scarcity): Members[] {
  const waste = (part: Members) => wasteOf(peopleIn(part, task.sizes), task, scarcity)
  const others = parts.toSorted((a, b) => waste(b) - waste(a))
  let merged = others.shift()!
  while (others.length > 0 && !isFeasible([merged, ...others], task)) merged = [...merged, ...others.shift()!]
  return [merged, ...others]
}

/** Merges the two parts whose free seats together just make a class; where no two do, nothing. */
export function mergeToSaveAClass(parts: Members[], task: GroupingTask): Members[] {
  const free = parts.map(part => wasteOf(peopleIn(part, task.sizes), task, 'largest'))
  let pair: [number, number] | null = null
  let least = Infinity
  for (const [a, seats] of free.entries()) {
    for (let b = a + 1; b < parts.length; b++) {
      const both = seats + free[b]!
      if (both < task.limits.largest || both >= least) continue
      least = both
      pair = [a, b]
    }
  }
  if (!pair) return parts
  const [a, b] = pair
  return [...parts.filter((_, i) => i !== a && i !== b), [...parts[a]!, ...parts[b]!]]
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
