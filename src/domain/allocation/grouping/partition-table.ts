/** More members than this would take too long: the work grows threefold with each. */
export const mostMembers = 11

const stride = mostMembers + 1
const cost = new Float64Array(1 << mostMembers)
const people = new Float64Array(1 << mostMembers)
const least = new Float64Array((1 << mostMembers) * stride)
const firstPart = new Int16Array((1 << mostMembers) * stride)

/**
 * Solves every partition of `sizes` into 1..mostParts parts for the least sum of `costOfPart(people)`, Infinity for a part
 * that is not allowed. Exact, over all subsets. The table is kept until the next call: read it at once.
 */
export function fillPartitionTable(
  sizes: readonly number[],
  mostParts: number,
  costOfPart: (people: number) => number,
): void {
  const full = (1 << sizes.length) - 1
  for (let set = 1; set <= full; set++) {
    people[set] = people[set & (set - 1)]! + sizes[31 - Math.clz32(set & -set)]!
    cost[set] = costOfPart(people[set]!)
  }
  least.fill(Infinity, 0, (full + 1) * stride)
  least[0] = 0
  for (let set = 1; set <= full; set++) fillRow(set, mostParts)
}

/** Least cost of exactly `parts` parts of all sizes, from the last filled table; Infinity if there is none. */
export function leastCost(memberCount: number, parts: number): number {
  return least[((1 << memberCount) - 1) * stride + parts]!
}

/** The partition behind `leastCost`, as lists of positions in the sizes. */
export function bestPartition(memberCount: number, parts: number): number[][] {
  const result: number[][] = []
  for (let set = (1 << memberCount) - 1, left = parts; set !== 0; left--) {
    const part = firstPart[set * stride + left]!
    const members: number[] = []
    for (let i = 0; i < memberCount; i++) if (part & (1 << i)) members.push(i)
    result.push(members)
    set ^= part
  }
  return result
}

/** The part with the set's lowest member is tried in every way; the rest is already solved. */
function fillRow(set: number, mostParts: number): void {
  const lowest = set & -set
  const others = set ^ lowest
  const row = set * stride
  for (let more = others; ; more = (more - 1) & others) {
    const partCost = cost[more | lowest]!
    if (partCost < Infinity) {
      const rest = others ^ more
      const restRow = rest * stride
      const most = rest === 0 ? 0 : Math.min(bitCount(rest), mostParts - 1)
      for (let parts = rest === 0 ? 0 : 1; parts <= most; parts++) {
        const sum = least[restRow + parts]! + partCost
        if (sum < least[row + parts + 1]!) {
          least[row + parts + 1] = sum
          firstPart[row + parts + 1] = more | lowest
        }
      }
    }
    if (more === 0) return
  }
}

function bitCount(set: number): number {
  let x = set - ((set >> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >> 2) & 0x33333333)
  return (((x + (x >> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
