import type { SizeLimits } from '#domain/training/training'
import {
  type BlockPeople,
  type Cell,
  type CellClass,
  extraMoves,
  extraPieces,
  movableIn,
  movedOut,
  pieceWorth,
  shift,
} from './class-cells.ts'

/**
 * Joins pieces of areas and blocks where what is saved is worth at least `worthPerMove` for each person who changes class
 * for it; people who have no class to lose are moved for nothing. Sizes stay within the limits: where they would not,
 * others change places with those who move. Who is pinned never does.
 */
export function improvePieces(classes: readonly CellClass[], limits: SizeLimits, worthPerMove: number): void {
  const isWorth = ({ saved, moves }: Effect) => saved > 0 && (moves <= 0 || saved >= worthPerMove * moves)
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const [area, sharing] of classesByArea(classes))
      for (const from of sharing)
        for (const groups of movable(area, from, isWorth))
          for (const to of sharing)
            if (from !== to && to.areas.has(area) && tryExchange(classes, { from, to, groups }, limits, isWorth))
              isBetter = true
  }
}

type Effect = { saved: number; moves: number }
type Shipment = { from: CellClass; to: CellClass; groups: readonly BlockPeople[] }

/** Areas that sit in several classes. */
function classesByArea(classes: readonly CellClass[]): [number, CellClass[]][] {
  const found = new Map<number, CellClass[]>()
  for (const one of classes)
    for (const area of one.areas.keys()) {
      const known = found.get(area)
      if (known) known.push(one)
      else found.set(area, [one])
    }
  return [...found].filter(([, { length }]) => length > 1)
}

/** What might be worth moving at best: everybody of the area, or one block of it. */
function movable(area: number, { cells }: CellClass, isWorth: (effect: Effect) => boolean): BlockPeople[][] {
  const there = [...cells.values()].filter(cell => cell.area === area && cell.people > 0)
  const moves = (cell: Cell) => movedOut({ ...cell, people: 0 }) - movedOut(cell)
  const all = there.reduce((sum, cell) => sum + moves(cell), 0)
  const isFree = (cell: Cell) => movableIn(cell) === cell.people
  const worth = pieceWorth.area + there.length * pieceWorth.block
  const ofArea = there.every(isFree) && isWorth({ saved: worth, moves: all })
  const isWorthBlock = (cell: Cell) => isFree(cell) && isWorth({ saved: pieceWorth.block, moves: moves(cell) })
  const blocks = there.length > 1 ? there.filter(isWorthBlock) : []
  return [...(ofArea ? [there.map(asGroup)] : []), ...blocks.map(cell => [asGroup(cell)])]
}

const asGroup = ({ block, area, people }: BlockPeople): BlockPeople => ({ block, area, people })

/** Moves the people, and others in exchange where sizes ask for it; takes all of it back where it is not worth it. */
function tryExchange(
  classes: readonly CellClass[],
  shipment: Shipment,
  limits: SizeLimits,
  isWorth: (effect: Effect) => boolean,
): boolean {
  // What was there may have been moved since it was listed.
  if (!shipment.groups.every(({ block, people }) => shipment.from.cells.get(block)!.people === people)) return false
  const done: Shipment[] = [shipment]
  const effect = ship(shipment)
  if (isWorth(effect)) {
    const fits = repair(classes, shipment, limits, step => {
      done.push(step)
      const { saved, moves } = ship(step)
      effect.saved += saved
      effect.moves += moves
      return isWorth(effect)
    })
    if (fits) return true
  }
  for (const { from, to, groups } of done.toReversed()) ship({ from: to, to: from, groups })
  return false
}

function ship({ from, to, groups }: Shipment): Effect {
  const effect = { saved: 0, moves: 0 }
  for (const group of groups) {
    effect.saved -= extraPieces(from, to, group)
    effect.moves += extraMoves(from, to, group)
    shift(from, to, group)
  }
  return effect
}

/** Refills a class that became too small and relieves one that became too large, each with people of one block. */
function repair(
  classes: readonly CellClass[],
  { from, to }: Shipment,
  limits: SizeLimits,
  take: (step: Shipment) => boolean,
): boolean {
  const missing = limits.smallest - from.size
  if (missing > 0) {
    const step = cheapest(classes, [from], missing, limits)
    if (!step || !take(step)) return false
  }
  const surplus = to.size - limits.largest
  if (surplus <= 0) return true
  const step = cheapest([to], classes, surplus, limits)
  return step !== undefined && take(step)
}

/** The shift of `count` people of one block that costs the fewest pieces, then the fewest moves; without breaking a size. */
function cheapest(
  givers: readonly CellClass[],
  takers: readonly CellClass[],
  count: number,
  { smallest, largest }: SizeLimits,
): Shipment | undefined {
  let best: Shipment | undefined
  let least = Infinity
  for (const from of givers)
    for (const to of takers) {
      if (from === to || from.size - count < smallest || to.size + count > largest) continue
      for (const cell of from.cells.values()) {
        if (movableIn(cell) < count) continue
        const group = { block: cell.block, area: cell.area, people: count }
        const cost = extraPieces(from, to, group) + extraMoves(from, to, group) / (2 * count)
        if (cost >= least) continue
        least = cost
        best = { from, to, groups: [group] }
      }
    }
  return best
}
