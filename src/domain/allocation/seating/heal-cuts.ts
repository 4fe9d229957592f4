import type { SizeLimits } from '#domain/training/training'
import type { ClassPart } from '../problem.ts'
import type { DraftClass } from './draft-class.ts'
import { type SubsetSums, subsetSums } from './subset-sums.ts'

/**
 * Joins pieces of cut blocks again: a piece moves to another class that has its block, and whole blocks of an area that the
 * first class has anyway move back to keep both sizes allowed. Never puts an area into a further class. Changes the classes.
 */
export function healCuts(classes: DraftClass[], limits: SizeLimits): DraftClass[] {
  for (const draft of classes) draft.parts = joinEqualBlocks(draft.parts)
  const homes = new Map<number, DraftClass[]>()
  for (const draft of classes)
    for (const part of draft.parts) homes.set(blockKey(part), [...(homes.get(blockKey(part)) ?? []), draft])
  const cut = new Map([...homes].filter(([, found]) => found.length > 1))
  for (const block of cut.keys()) healBlock(block, cut, limits)
  return classes
}

/** Blocks are numbered within their area. */
function blockKey({ area, block }: ClassPart): number {
  return area * 1_000_000 + block
}

function healBlock(block: number, cut: ReadonlyMap<number, DraftClass[]>, limits: SizeLimits): void {
  const homes = cut.get(block)!
  const people = homes.reduce((sum, draft) => sum + pieceIn(draft, block).people, 0)
  let pieces = homes.length
  for (const from of homes) {
    if (pieces <= Math.ceil(people / limits.largest)) return
    const healed = homes.some(to => to !== from && hasBlock(to, block) && movePiece(block, from, to, cut, limits))
    if (healed) pieces--
  }
}

function movePiece(
  block: number,
  from: DraftClass,
  to: DraftClass,
  cut: ReadonlyMap<number, DraftClass[]>,
  { smallest, largest }: SizeLimits,
): boolean {
  const piece = pieceIn(from, block)
  const least = Math.max(0, to.size + piece.people - largest, smallest - from.size + piece.people)
  const most = Math.min(largest - from.size + piece.people, to.size + piece.people - smallest)
  if (least > most) return false
  const areas = new Set(from.parts.map(part => part.area))
  const movable = to.parts.filter(part => areas.has(part.area) && !cut.has(blockKey(part)))
  const sums = subsetSums(movable.length, at => movable[at]!.people, most, 'all')
  const sum = evenestSum(sums, { least, most }, from.size - to.size - 2 * piece.people)
  if (sum === null) return false
  const back = sums.positionsFor(sum).map(at => movable[at]!)
  for (const part of back) move(part, to, from)
  move(piece, from, to)
  return true
}

/** Of the reachable sums the one that makes `difference + 2 x sum` smallest. */
function evenestSum(
  sums: SubsetSums,
  { least, most }: { least: number; most: number },
  difference: number,
): number | null {
  let best: number | null = null
  for (let sum = least; sum <= most; sum++)
    if (sums.has(sum) && (best === null || Math.abs(difference + 2 * sum) < Math.abs(difference + 2 * best))) best = sum
  return best
}

function move(part: ClassPart, from: DraftClass, to: DraftClass): void {
  from.parts = from.parts.filter(other => other !== part)
  to.parts = joinEqualBlocks([...to.parts, part])
  from.size -= part.people
  to.size += part.people
}

function joinEqualBlocks(parts: readonly ClassPart[]): ClassPart[] {
  const joined = new Map<number, ClassPart>()
  for (const part of parts) {
    const known = joined.get(blockKey(part))
    joined.set(blockKey(part), known ? { ...known, people: known.people + part.people } : part)
  }
  return [...joined.values()]
}

function hasBlock(draft: DraftClass, block: number): boolean {
  return draft.parts.some(part => blockKey(part) === block)
}

function pieceIn(draft: DraftClass, block: number): ClassPart {
  return draft.parts.find(part => blockKey(part) === block)!
}
