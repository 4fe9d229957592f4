import type { SizeLimits } from '#domain/training/training'
import { addPeople, type BlockPeople, type CellClass, hasBlock, pieceWorth } from './class-cells.ts'

/**
 * Seats people without a class, the largest blocks first: where their block is, else their area, else where most seats are
 * free. Only as many as are not needed to fill classes up to the smallest size go anywhere else, so that nobody who has a
 * class must. There must be seats for all.
 */
export function placeFreePeople(classes: readonly CellClass[], free: readonly BlockPeople[], limits: SizeLimits): void {
  let left = free.reduce((sum, { people }) => sum + people, 0)
  let missing = classes.reduce((sum, one) => sum + missingIn(one, limits), 0)
  for (const group of free.toSorted((a, b) => b.people - a.people || a.block - b.block)) {
    for (let waiting = group.people; waiting > 0; ) {
      const spare = Math.max(0, left - missing)
      const { into, people } = bestClass(classes, { ...group, people: waiting }, limits, spare)
      missing -= Math.min(people, missingIn(into, limits))
      addPeople(into, { ...group, people })
      left -= people
      waiting -= people
    }
  }
}

const missingIn = ({ size }: CellClass, { smallest }: SizeLimits) => Math.max(0, smallest - size)

/** `spare`: how many people need not fill a class up to the smallest size. */
function bestClass(
  classes: readonly CellClass[],
  group: BlockPeople,
  limits: SizeLimits,
  spare: number,
): { into: CellClass; people: number } {
  let best: { into: CellClass; people: number } | undefined
  let least = Infinity
  for (const into of classes) {
    const seats = Math.min(limits.largest - into.size, missingIn(into, limits) + spare)
    if (seats <= 0) continue
    const people = Math.min(group.people, seats)
    const cost = costOf(into, group, people, limits)
    if (cost < least) {
      least = cost
      best = { into, people }
    }
  }
  if (!best) throw new Error('No seat is left for people without a class')
  return best
}

/** Pieces first; a class below the smallest size is worth going to; then sizes. */
const pieceCost = 10_000
const fillWorth = 2

function costOf(
  into: CellClass,
  { block, area, people: wanted }: BlockPeople,
  people: number,
  limits: SizeLimits,
): number {
  const isCut = people < wanted
  const pieces =
    pieceWorth.area * Number(!into.areas.has(area)) +
    pieceWorth.block * (Number(!hasBlock(into, block)) + Number(isCut)) -
    fillWorth * Number(into.size < limits.smallest)
  return pieceCost * pieces + (into.size + people - limits.target) ** 2
}
