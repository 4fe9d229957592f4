import type { SizeLimits } from '#domain/training/training'

export type BestOfAll = {
  /** Least sum over classes of areas, and among those plans the least of blocks. */
  areas: number
  blocks: number
  /** Least of blocks over all plans. */
  fewestBlocks: number
  /** Least sum of squared distances from the target among the plans with the least of areas. */
  evenest: number
}

/** Tries every way to share the blocks' people out over the classes; null if none is allowed. For tiny cases only. */
export function bestOfAll(
  blocks: readonly (readonly number[])[],
  classes: number,
  limits: SizeLimits,
): BestOfAll | null {
  const flat = blocks.flatMap((sizes, area) => sizes.map(people => ({ area, people })))
  const loads = Array.from({ length: classes }, () => 0)
  const areasIn = loads.map(() => new Map<number, number>())
  let best: BestOfAll | null = null

  const finish = (pieces: number) => {
    if (loads.some(load => load < limits.smallest)) return
    const areas = areasIn.reduce((sum, counts) => sum + counts.size, 0)
    const uneven = loads.reduce((sum, load) => sum + (load - limits.target) ** 2, 0)
    best ??= { areas: Infinity, blocks: Infinity, fewestBlocks: Infinity, evenest: Infinity }
    best.fewestBlocks = Math.min(best.fewestBlocks, pieces)
    if (areas > best.areas) return
    if (areas < best.areas) best = { ...best, areas, blocks: Infinity, evenest: Infinity }
    best.blocks = Math.min(best.blocks, pieces)
    best.evenest = Math.min(best.evenest, uneven)
  }

  const share = (block: number, left: number, into: number, pieces: number): void => {
    if (block === flat.length) return finish(pieces)
    const next = flat[block + 1]?.people ?? 0
    if (left === 0) return share(block + 1, next, 0, pieces)
    if (into === classes) return
    share(block, left, into + 1, pieces)
    const { area } = flat[block]!
    const counts = areasIn[into]!
    counts.set(area, (counts.get(area) ?? 0) + 1)
    for (let people = 1; people <= Math.min(left, limits.largest - loads[into]!); people++) {
      loads[into]! += people
      share(block, left - people, into + 1, pieces + 1)
      loads[into]! -= people
    }
    if (counts.get(area) === 1) counts.delete(area)
    else counts.set(area, counts.get(area)! - 1)
  }
  share(0, flat[0]?.people ?? 0, 0, 0)
  return best
}
