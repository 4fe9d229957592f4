import type { SizeLimits } from '#domain/training/training'
import { mostPartsByWaste } from './waste-bound.ts'

/**
 * No partition of the `sizes` (all above 0) into parts, each served by whole classes of its own, `classes` in all, has more
 * parts than this. With it the least sum over classes of areas per class is areas + classes - parts: the graph of areas and
 * classes has at most that many components.
 */
export function mostParts(sizes: readonly number[], classes: number, limits: SizeLimits): number {
  const bounds = [
    sizes.length,
    classes,
    byCovering(sizes, limits.smallest),
    sizes.length - mergesForFewerClasses(sizes, classes, limits.largest),
    sizes.length - mergesForMoreClasses(sizes, classes, limits.smallest),
  ]
  return Math.max(sizes.length > 0 ? 1 : 0, Math.min(...bounds))
}

/** `mostParts` with a dearer argument added that matters where classes are nearly full. */
export function mostPartsClosely(sizes: readonly number[], classes: number, limits: SizeLimits): number {
  const most = mostParts(sizes, classes, limits)
  // Beyond some hundred sizes the search of pairs costs more than it tells.
  return sizes.length > 400 ? most : Math.max(1, Math.min(most, mostPartsByWaste(sizes, classes, limits)))
}

/** The least sum over classes of the different members (areas or blocks) in each, given the most parts. */
export function leastTogether(sizes: readonly number[], classes: number, parts: number, largest: number): number {
  const alone = sizes.reduce((sum, size) => sum + Math.ceil(size / largest), 0)
  return Math.max(alone, sizes.length + classes - parts)
}

/** Every part without a large member needs `smallest` people, and at least two members, three if they are tiny. */
function byCovering(sizes: readonly number[], smallest: number): number {
  const small = sizes.filter(size => size < smallest)
  const sum = small.reduce((total, size) => total + size, 0)
  const widest = small.reduce((most, size) => Math.max(most, size), 0)
  const pairable = small.filter(size => size + widest >= smallest).length
  const pairs = pairable >> 1
  const covers = Math.min(
    Math.floor(sum / smallest),
    small.length >> 1,
    pairs + Math.floor((small.length - 2 * pairs) / 3),
  )
  return sizes.length - small.length + covers
}

/** Alone, sizes may need more classes than there are; merging i of them saves the full classes their free seats make. */
function mergesForFewerClasses(sizes: readonly number[], classes: number, largest: number): number {
  const freeSeats = sizes.map(size => Math.ceil(size / largest) * largest - size)
  const needed = sizes.reduce((sum, size) => sum + Math.ceil(size / largest), 0) - classes
  return leastMerges(freeSeats, largest, needed)
}

/** Alone, sizes may fill fewer classes than there are; merging i of them adds the classes their surplus people make. */
function mergesForMoreClasses(sizes: readonly number[], classes: number, smallest: number): number {
  const surplus = sizes.map(size => size % smallest)
  const needed = classes - sizes.reduce((sum, size) => sum + Math.floor(size / smallest), 0)
  return leastMerges(surplus, smallest, needed)
}

/** Merging i members takes i - 1 merges and gains at most floor(the i largest amounts / unit). */
function leastMerges(amounts: number[], unit: number, needed: number): number {
  if (needed <= 0) return 0
  amounts.sort((a, b) => b - a)
  let sum = 0
  let merges = Infinity
  amounts.forEach((amount, i) => {
    sum += amount
    const gain = Math.floor(sum / unit)
    if (i > 0 && gain > 0) merges = Math.min(merges, Math.ceil((needed * i) / gain))
  })
  return Math.min(Math.max(needed, merges), amounts.length)
}
