import type { SizeLimits } from '#domain/training/training'
import { type CellClass, extraPieces, movableIn, shift } from './class-cells.ts'

/**
 * Brings every class within the limits: surplus people go where people are missing, then anywhere; what is still missing
 * comes from classes that can spare it. Nobody moves twice, and people without a class before already fill what they can
 * (`placeFreePeople`), so the fewest possible move; pinned ones only where nobody else can. There must be seats for all
 * and people for every class.
 */
export function repairSizes(classes: readonly CellClass[], limits: SizeLimits): void {
  const { smallest, largest } = limits
  for (;;) {
    const fullest = classes.find(({ size }) => size > largest)
    const emptiest = classes.find(({ size }) => size < smallest)
    if (!fullest && !emptiest) return
    const givers = fullest ? [fullest] : classes.filter(({ size }) => size > smallest)
    const takers = emptiest ? [emptiest] : classes.filter(({ size }) => size < largest)
    shiftCheapest(givers, takers, (from, to) => {
      const spare = fullest ? from.size - largest : from.size - smallest
      const wanted = emptiest ? smallest - to.size : largest - to.size
      return Math.min(spare, wanted)
    })
  }
}

/** One shift of people of one block: nobody pinned, the fewest new pieces, the most people, from large to small. */
function shiftCheapest(
  givers: readonly CellClass[],
  takers: readonly CellClass[],
  atMost: (from: CellClass, to: CellClass) => number,
): void {
  let best: (() => void) | undefined
  let least = [Infinity]
  for (const from of givers)
    for (const to of takers) {
      const most = atMost(from, to)
      for (const cell of from.cells.values()) {
        const movable = movableIn(cell)
        const shifted = { block: cell.block, area: cell.area, people: Math.min(most, movable || cell.people) }
        if (from === to || shifted.people <= 0) continue
        const cost = [Number(movable === 0), extraPieces(from, to, shifted), -shifted.people, to.size - from.size]
        if (!isLess(cost, least)) continue
        least = cost
        best = () => shift(from, to, shifted)
      }
    }
  if (!best) throw new Error('Sizes cannot be repaired')
  best()
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index])
  return at >= 0 && a[at]! < b[at]!
}
