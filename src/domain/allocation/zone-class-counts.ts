import type { SizeLimits } from '#domain/training/training'
import { type CountRange, clamp, classCountRange } from './feasibility.ts'
import { areaPeople, type Origin, peopleOf } from './group-people.ts'
import { groupSizes } from './grouping/group-sizes.ts'
import { createRandom, streamOf } from './random.ts'

export type ChosenCounts = {
  /** Classes of each origin; 0 where no number of classes fits its people. */
  counts: number[]
  /** Sum of the counts: `wanted`, or the feasible total nearest to it. */
  total: number
  wanted: number
}

/** Merging areas in few classes or splitting them over many: what a number of classes costs at best. */
type Cost = { areas: number; unevenness: number }

/**
 * Shares `wanted` classes out among few origins (time zones) so that areas stay together and sizes even, in that order. Every
 * number of classes near its share is solved for every origin, and the best combination is found exactly.
 */
export function chooseClassCounts(
  origins: readonly Origin[],
  wanted: number,
  limits: SizeLimits,
  seed: number,
): ChosenCounts {
  const ranges = origins.map(origin => classCountRange(peopleOf(origin), limits) ?? { fewest: 0, most: 0 })
  const sum = (of: keyof CountRange) => ranges.reduce((total, range) => total + range[of], 0)
  const total = clamp(wanted, { fewest: sum('fewest'), most: sum('most') })
  const people = origins.map((origin, i) => (ranges[i]!.most > 0 ? peopleOf(origin) : 0))
  const all = people.reduce((total, n) => total + n, 0)
  const candidates = origins.map((origin, i) => {
    const share = all > 0 ? (total * people[i]!) / all : 0
    return countsNear(share, ranges[i]!).map(count => ({ count, cost: costOf(origin, count, limits, seed) }))
  })
  const counts = bestCombination(candidates, total) ?? proportional(ranges, total)
  return { counts, total, wanted }
}

/** Far from the proportional share sizes are bad and totals hard to reach: a window suffices. */
const window = 8

function countsNear(share: number, { fewest, most }: CountRange): number[] {
  const from = clamp(Math.floor(share) - window, { fewest, most })
  const to = clamp(Math.ceil(share) + window, { fewest, most })
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

function costOf(origin: Origin, classes: number, limits: SizeLimits, seed: number): Cost {
  const sizes = origin.areas.map(areaPeople).filter(size => size > 0)
  if (classes === 0) return { areas: 0, unevenness: 0 }
  const { parts, unevenness } = groupSizes({ sizes, classes, limits }, createRandom(seed, streamOf(origin.code)))
  return { areas: sizes.length + classes - parts.length, unevenness }
}

type Combination = Cost & { counts: number[] }

/** The cheapest choice for every total that the origins so far can reach; then the next origin. */
function bestCombination(candidates: { count: number; cost: Cost }[][], total: number): number[] | null {
  let reached = new Map<number, Combination>([[0, { areas: 0, unevenness: 0, counts: [] }]])
  for (const choices of candidates) {
    const next = new Map<number, Combination>()
    for (const [sum, before] of reached) {
      for (const { count, cost } of choices) {
        const combined = {
          areas: before.areas + cost.areas,
          unevenness: before.unevenness + cost.unevenness,
          counts: [...before.counts, count],
        }
        const known = next.get(sum + count)
        if (sum + count <= total && (!known || isCheaper(combined, known))) next.set(sum + count, combined)
      }
    }
    reached = next
  }
  return reached.get(total)?.counts ?? null
}

function isCheaper(a: Cost, b: Cost): boolean {
  return a.areas < b.areas || (a.areas === b.areas && a.unevenness < b.unevenness)
}

/** Limits so uneven that no count near the shares adds up: fill from the fewest upwards. */
function proportional(ranges: readonly CountRange[], total: number): number[] {
  let left = total - ranges.reduce((sum, { fewest }) => sum + fewest, 0)
  return ranges.map(({ fewest, most }) => {
    const more = Math.min(left, most - fewest)
    left -= more
    return fewest + more
  })
}
