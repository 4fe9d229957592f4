/** People of one block in one class. */
export type Cell = {
  block: number
  area: number
  people: number
  /** How many people of the block sat here before and are still there to be placed. */
  before: number
  /** How many of those are to stay here, since somebody put them here by hand. */
  pinned: number
}

/** A class while people are moved about. Cells may be empty: somebody may come back. */
export type CellClass = { size: number; cells: Map<number, Cell>; areas: Map<number, number> }

export type BlockPeople = { block: number; area: number; people: number }

/** People of one block who sat in a class before; `pinned`: how many of them were put there by hand. */
export type Stayers = BlockPeople & { pinned?: number }

/** What one piece more or less is worth in people moved, where that is weighed up (planning notes §4). */
export const pieceWorth = { area: 10, block: 1 }

export function createClass(stayers: readonly Stayers[]): CellClass {
  const created: CellClass = { size: 0, cells: new Map(), areas: new Map() }
  for (const one of stayers) {
    addPeople(created, one)
    Object.assign(created.cells.get(one.block)!, { before: one.people, pinned: one.pinned ?? 0 })
  }
  return created
}

/** Negative `people` leave. */
export function addPeople(to: CellClass, { block, area, people }: BlockPeople): void {
  const cell = to.cells.get(block)
  if (cell) cell.people += people
  else to.cells.set(block, { block, area, people, before: 0, pinned: 0 })
  const ofArea = (to.areas.get(area) ?? 0) + people
  if (ofArea > 0) to.areas.set(area, ofArea)
  else to.areas.delete(area)
  to.size += people
}

export function shift(from: CellClass, to: CellClass, { block, area, people }: BlockPeople): void {
  addPeople(from, { block, area, people: -people })
  addPeople(to, { block, area, people })
}

export const hasBlock = ({ cells }: CellClass, block: number) => (cells.get(block)?.people ?? 0) > 0

/** People of a cell who may go elsewhere. */
export const movableIn = ({ people, pinned }: Cell) => Math.max(0, people - pinned)

/** People of a cell who sat in the class before and no longer do. */
export const movedOut = ({ people, before }: Cell) => Math.max(0, before - people)

/** How many people more change class if so many of one block go from one class to another; negative where some come back. */
export function extraMoves(from: CellClass, to: CellClass, { block, people }: BlockPeople): number {
  const left = from.cells.get(block)!
  const entered = to.cells.get(block)
  const leaving = movedOut({ ...left, people: left.people - people }) - movedOut(left)
  const returning = entered ? movedOut(entered) - movedOut({ ...entered, people: entered.people + people }) : 0
  return leaving - returning
}

/** Worth of the pieces that are added (or, negative, saved) by it. */
export function extraPieces(from: CellClass, to: CellClass, { block, area, people }: BlockPeople): number {
  const areas = Number(!to.areas.has(area)) - Number(from.areas.get(area) === people)
  const blocks = Number(!hasBlock(to, block)) - Number(from.cells.get(block)!.people === people)
  return pieceWorth.area * areas + pieceWorth.block * blocks
}
