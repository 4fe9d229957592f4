import type { SizeLimits } from '#domain/training/training'
import { mostPartsClosely } from '../bounds/most-parts.ts'
import { type CountRange, classCountRange } from '../feasibility.ts'
import { firstParts } from '../grouping/first-parts.ts'
import { groupIntoMost } from '../grouping/group-into-most.ts'
import { canStandAlone, type Members, peopleIn } from '../grouping/grouping-task.ts'
import { mergeToSaveAClass } from '../grouping/merge-and-split.ts'
import { bestPartition, fillPartitionTable, leastCost, mostMembers } from '../grouping/partition-table.ts'
import type { Random } from '../random.ts'

/**
 * What few classes cost a division. `mixed[i]`: extra area pieces (over classes, how many areas more than one each has people
 * from) with `range.fewest + i` classes, as found; `bound[i]`: proven, fewer are not possible.
 */
export type MixingByClasses = { range: CountRange; mixed: Int32Array; bound: Int32Array }

/**
 * Solves every number of classes that matters for areas of these `sizes` (all above 0). Extra pieces are areas less parts
 * (bounds/most-parts.ts), and a grouping into parts serves every number of classes that its parts can have together, so one
 * answers several numbers at once. Null: no number of classes fits.
 */
export function mixingByClasses(sizes: readonly number[], limits: SizeLimits, random: Random): MixingByClasses | null {
  const range = classCountRange(sum(sizes), limits)
  if (!range) return null
  const table = emptyTable(sizes, range, limits)
  note(table, firstParts({ sizes, classes: range.most, limits }))
  if (sizes.length <= mostMembers) solveFew(table)
  solveOpen(table, random)
  const toMixed = (parts: number) => sizes.length - parts
  return { range, mixed: table.found.map(toMixed), bound: table.bound.map(toMixed) }
}

type PartsTable = {
  sizes: readonly number[]
  limits: SizeLimits
  range: CountRange
  /** Most parts found with `range.fewest + i` classes, and the most there can be. One part always can. */
  found: Int32Array
  bound: Int32Array
  /** From this place on more classes do not allow more parts. */
  last: number
}

/**
 * With as many classes as all areas need alone, no grouping needs more (two areas together never do), so no further class
 * can help.
 */
function emptyTable(sizes: readonly number[], range: CountRange, limits: SizeLimits): PartsTable {
  const numbers = range.most - range.fewest + 1
  const alone = sum(sizes.map(size => Math.ceil(size / limits.largest)))
  const last = Math.min(range.most, alone) - range.fewest
  const bound = new Int32Array(numbers)
  for (let i = 0; i <= last; i++) bound[i] = mostPartsClosely(sizes, range.fewest + i, limits)
  bound.fill(bound[last]!, last)
  return { sizes, limits, range, found: new Int32Array(numbers).fill(1), bound, last }
}

/** Enters a grouping at every number of classes that it can have. */
function note({ sizes, limits, range, found }: PartsTable, parts: readonly Members[]): void {
  const people = parts.map(members => peopleIn(members, sizes))
  if (!people.every(n => canStandAlone(n, limits))) return
  const from = sum(people.map(n => Math.ceil(n / limits.largest))) - range.fewest
  const to = sum(people.map(n => Math.floor(n / limits.smallest))) - range.fewest
  for (let i = from; i <= to; i++) found[i] = Math.max(found[i]!, parts.length)
}

/** Few areas: one table over all subsets tells the fewest classes that each number of parts needs. */
function solveFew(table: PartsTable): void {
  const { sizes, limits, range, bound } = table
  // Among groupings that need as few classes, the one that can have most.
  fillPartitionTable(sizes, sizes.length, people =>
    canStandAlone(people, limits)
      ? Math.ceil(people / limits.largest) - 1e-6 * Math.floor(people / limits.smallest)
      : Infinity,
  )
  const most = new Int32Array(bound.length)
  for (let parts = 1; parts <= sizes.length; parts++) {
    const cost = leastCost(sizes.length, parts)
    if (cost === Infinity) continue
    most.fill(parts, Math.min(most.length, Math.ceil(cost) - range.fewest))
    note(table, bestPartition(sizes.length, parts))
  }
  most.forEach((parts, i) => {
    if (parts < bound[i]!) bound[i] = parts
  })
}

/** Searches where the best known is not proven, from many classes to few: each grouping is where the next one starts. */
function solveOpen(table: PartsTable, random: Random): void {
  const { sizes, limits, range, found, bound, last } = table
  let start = firstParts({ sizes, limits, classes: range.most })
  for (let i = last; i >= 0; i--) {
    if (found[i]! >= bound[i]!) continue
    const task = { sizes, limits, classes: range.fewest + i }
    const { parts, mostParts } = groupIntoMost(mergeToSaveAClass(start, task), bound[i]!, task, random)
    note(table, parts)
    bound[i] = Math.min(bound[i]!, mostParts)
    start = parts
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
