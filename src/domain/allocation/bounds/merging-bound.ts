import type { PartCost } from '../grouping/part-cost.ts'

/** For "cannot stand alone": merging away such a member always pays. */
const forbidden = 1e8

/** The least sum of part costs when at most two merges are made: one pair, two pairs, or three members. Exact. */
export function mergingBound(sizes: readonly number[], merges: number, costOf: PartCost): number {
  const cost = (people: number) => Math.min(forbidden, costOf(people))
  const alone = sizes.map(cost)
  const pairs = sizes.flatMap((a, i) =>
    sizes.slice(i + 1).map((b, at) => ({ i, j: i + 1 + at, gain: cost(a + b) - alone[i]! - alone[i + 1 + at]! })),
  )
  pairs.sort((a, b) => a.gain - b.gain)
  const gains = [0, pairs[0]!.gain]
  if (merges > 1) gains.push(bestTwoPairs(pairs), bestTriple(sizes, alone, cost))
  return alone.reduce((sum, c) => sum + c, 0) + Math.min(...gains)
}

function bestTwoPairs(pairs: readonly { i: number; j: number; gain: number }[]): number {
  let best = Infinity
  for (const [at, first] of pairs.entries()) {
    if (2 * first.gain >= best) break
    const second = pairs
      .slice(at + 1)
      .find(({ i, j }) => i !== first.i && i !== first.j && j !== first.i && j !== first.j)
    if (second) best = Math.min(best, first.gain + second.gain)
  }
  return best
}

function bestTriple(sizes: readonly number[], alone: readonly number[], cost: PartCost): number {
  let best = Infinity
  for (let i = 0; i < sizes.length; i++)
    for (let j = i + 1; j < sizes.length; j++)
      for (let k = j + 1; k < sizes.length; k++)
        best = Math.min(best, cost(sizes[i]! + sizes[j]! + sizes[k]!) - alone[i]! - alone[j]! - alone[k]!)
  return best
}
