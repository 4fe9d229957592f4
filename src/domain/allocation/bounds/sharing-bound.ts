import type { PartCost } from '../grouping/part-cost.ts'

/**
 * A lower bound on the sum of part costs over at least `parts` parts: every part is rewarded, and each member of a part
 * bears an equal share of its cost less reward, but takes the best it could hope for in any part. True for every reward of
 * at least 0; concave in it.
 */
export function sharingBound(sizes: readonly number[], parts: number, cost: PartCost, all: number): number {
  const hopes = hopesOf(sizes, cost, all)
  const boundAt = (reward: number) => {
    let bound = reward * parts
    for (const hope of hopes) bound += leastShare(hope, reward, sizes.length)
    return bound
  }
  let low = 0
  let high = 4096
  for (let i = 0; i < 24; i++) {
    const a = low + (high - low) / 3
    const b = high - (high - low) / 3
    if (boundAt(a) < boundAt(b)) low = a
    else high = b
  }
  return boundAt(low)
}

/** The least cost of a part of one, two, three, and at least four members that has a given member. */
type Hope = { alone: number; pair: number; triple: number; more: number }

function leastShare({ alone, pair, triple, more }: Hope, reward: number, members: number): number {
  // What is gained is most with few to share it, what is borne is least with all.
  const moreShare = (more - reward) / (more < reward ? 4 : members)
  return Math.min(alone - reward, (pair - reward) / 2, (triple - reward) / 3, moreShare)
}

function hopesOf(sizes: readonly number[], cost: PartCost, all: number): Hope[] {
  const leastFrom = new Float64Array(all + 2).fill(Infinity)
  for (let people = all; people > 0; people--) leastFrom[people] = Math.min(leastFrom[people + 1]!, cost(people))
  const ascending = sizes.toSorted((a, b) => a - b)
  // At most what three others have, so the bound holds for each member.
  const threeOthers = ascending[0]! + ascending[1]! + ascending[2]!
  return sizes.map((own, i) => {
    let pair = Infinity
    let triple = Infinity
    for (let j = 0; j < sizes.length; j++) {
      if (j === i) continue
      pair = Math.min(pair, cost(own + sizes[j]!))
      for (let k = j + 1; k < sizes.length; k++)
        if (k !== i) triple = Math.min(triple, cost(own + sizes[j]! + sizes[k]!))
    }
    return { alone: cost(own), pair, triple, more: leastFrom[own + threeOthers]! }
  })
}
