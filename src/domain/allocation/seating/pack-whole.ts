import type { SizeLimits } from '#domain/training/training'
import type { Random } from '../random.ts'
import { splitMostEvenly } from './split-most-evenly.ts'

/** Classes as lists of items (indexes into the sizes) with their loads. */
type Packing = { items: number[][]; loads: number[] }

/**
 * Puts whole items into `count` classes within the size limits, sizes as even as it can; null if it finds no way. Longest
 * first to the emptiest class, then pairs of classes are split anew in the most even way there is.
 */
export function packWhole(
  sizes: readonly number[],
  count: number,
  limits: SizeLimits,
  random: Random,
): number[][] | null {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0)
  if (sizes.length < count || largest > limits.largest) return null
  const packing = longestFirst(sizes, count)
  if (count <= 64) evenOutAllPairs(packing, sizes)
  else evenOutExtremes(packing, sizes, Math.ceil(total / count), random)
  const fits = packing.loads.every(load => load >= limits.smallest && load <= limits.largest)
  return fits ? packing.items : null
}

function longestFirst(sizes: readonly number[], count: number): Packing {
  const items: number[][] = Array.from({ length: count }, () => [])
  const loads: number[] = Array.from({ length: count }, () => 0)
  const heap = loads.map((_, i) => i)
  const order = sizes.map((_, i) => i).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  for (const item of order) {
    const emptiest = heap[0]!
    items[emptiest]!.push(item)
    loads[emptiest]! += sizes[item]!
    sinkRoot(heap, loads)
  }
  return { items, loads }
}

function sinkRoot(heap: number[], loads: readonly number[]): void {
  for (let i = 0; ; ) {
    let least = i
    for (const child of [2 * i + 1, 2 * i + 2])
      if (child < heap.length && loads[heap[child]!]! < loads[heap[least]!]!) least = child
    if (least === i) return
    const moved = heap[i]!
    heap[i] = heap[least]!
    heap[least] = moved
    i = least
  }
}

function evenOutAllPairs(packing: Packing, sizes: readonly number[]): void {
  for (let round = 0, moved = true; moved && round < 40; round++) {
    moved = false
    for (let a = 0; a < packing.loads.length; a++)
      for (let b = a + 1; b < packing.loads.length; b++) if (evenOutPair(packing, a, b, sizes)) moved = true
  }
}

/** For very many classes: the fullest and the emptiest, with each other or with others by chance. */
function evenOutExtremes(packing: Packing, sizes: readonly number[], ideal: number, random: Random): void {
  const { loads } = packing
  for (let fails = 0; fails < 60; ) {
    let fullest = 0
    let emptiest = 0
    for (let i = 1; i < loads.length; i++) {
      if (loads[i]! > loads[fullest]!) fullest = i
      if (loads[i]! < loads[emptiest]!) emptiest = i
    }
    if (loads[fullest]! <= ideal && loads[emptiest]! >= ideal - 1) return
    let moved = evenOutPair(packing, fullest, emptiest, sizes)
    for (let tries = 0; tries < 8 && !moved; tries++)
      moved =
        evenOutPair(packing, fullest, random.below(loads.length), sizes) ||
        evenOutPair(packing, emptiest, random.below(loads.length), sizes)
    fails = moved ? 0 : fails + 1
  }
}

function evenOutPair({ items, loads }: Packing, a: number, b: number, sizes: readonly number[]): boolean {
  const difference = Math.abs(loads[a]! - loads[b]!)
  if (difference <= 1) return false
  const both = [...items[a]!, ...items[b]!]
  const split = splitMostEvenly(both, sizes, loads[a]! + loads[b]!, difference)
  if (!split) return false
  items[a] = split.more
  items[b] = split.less
  loads[a] = loads[a]! + loads[b]! - split.lessLoad
  loads[b] = split.lessLoad
  return true
}
