/** More members than this would take too long: the work grows threefold with each. */
export const mostMembers = 11

const stride = mostMembers + 1
const cost = new Float64Array(1 << mostMembers)
const people = new Float64Array(1 << mostMembers)
const least = new Float64Array((1 << mostMembers) * stride)
const firstPart = new Int16Array((1 << mostMembers) * stride)
/** The most parts that a set can be partitioned into; 0 for the empty set and where there is no partition. */
const partsOf = new Uint8Array(1 << mostMembers)
/** The allowed parts, those with lowest member i from `firstAllowed[i]` to `firstAllowed[i + 1]`. */
const allowed = new Int16Array(1 << mostMembers)
const firstAllowed = new Int16Array(mostMembers + 1)

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
  listAllowed(sizes.length)
  least.fill(Infinity, 0, (full + 1) * stride)
  least[0] = 0
  for (let set = 1; set <= full; set++) fillRow(set, mostParts)
}

function listAllowed(members: number): void {
  let count = 0
  for (let i = 0; i < members; i++) {
    firstAllowed[i] = count
    for (let part = 1 << i; part < 1 << members; part += 2 << i) if (cost[part]! < Infinity) allowed[count++] = part
  }
  firstAllowed[members] = count
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
  partsOf[set] = 0
  const i = 31 - Math.clz32(lowest)
  const from = firstAllowed[i]!
  const to = firstAllowed[i + 1]!
  if (to - from < 1 << bitCount(others)) {
    for (let at = from; at < to; at++) if ((allowed[at]! & ~set) === 0) tryPart(set, allowed[at]!, mostParts)
    return
  }
  for (let more = others; ; more = (more - 1) & others) {
    if (cost[more | lowest]! < Infinity) tryPart(set, more | lowest, mostParts)
    if (more === 0) return
  }
}

function tryPart(set: number, part: number, mostParts: number): void {
  const row = set * stride
  const rest = set ^ part
  const restRow = rest * stride
  const most = Math.min(partsOf[rest]!, mostParts - 1)
  for (let parts = rest === 0 ? 0 : 1; parts <= most; parts++) {
    const sum = least[restRow + parts]! + cost[part]!
    if (sum < least[row + parts + 1]!) {
      least[row + parts + 1] = sum
      firstPart[row + parts + 1] = part
      if (parts >= partsOf[set]!) partsOf[set] = parts + 1
    }
  }
}

function bitCount(set: number): number {
  let x = set - ((set >> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >> 2) & 0x33333333)
  return (((x + (x >> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
