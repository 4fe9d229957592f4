export type SubsetSums = {
  has(sum: number): boolean
  /** The largest reachable sum of at most `sum`; 0 always is. */
  nearestBelow(sum: number): number
  /** Positions of items that add up to a reachable sum. */
  positionsFor(sum: number): number[]
}

/** Which sums up to `most` some of the items reach; `until: 'most'` stops as soon as `most` itself is reached. */
export function subsetSums(
  count: number,
  sizeAt: (position: number) => number,
  most: number,
  until: 'all' | 'most',
): SubsetSums {
  // The item that first reached a sum; with it, the rest was reached by earlier items only.
  const reachedBy = new Int32Array(most + 1).fill(-1)
  let top = 0
  for (let item = 0; item < count; item++) {
    if (until === 'most' && (most === 0 || reachedBy[most] !== -1)) break
    const size = sizeAt(item)
    for (let sum = Math.min(top, most - size); sum >= 0; sum--) {
      if (sum > 0 && reachedBy[sum] === -1) continue
      if (reachedBy[sum + size] === -1) reachedBy[sum + size] = item
    }
    top = Math.min(most, top + size)
  }
  const has = (sum: number) => sum === 0 || (sum > 0 && sum <= most && reachedBy[sum] !== -1)
  return {
    has,
    nearestBelow: sum => {
      let nearest = Math.min(sum, most)
      while (!has(nearest)) nearest--
      return nearest
    },
    positionsFor: sum => {
      const positions = []
      for (let left = sum; left > 0; ) {
        const item = reachedBy[left]!
        positions.push(item)
        left -= sizeAt(item)
      }
      return positions
    },
  }
}
