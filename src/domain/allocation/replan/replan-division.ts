import type { SizeLimits } from '#domain/training/training'
import { chooseClassChanges } from './choose-class-changes.ts'
import { type BlockPeople, type CellClass, createClass, movedOut, type Stayers } from './class-cells.ts'
import { improvePieces } from './improve-pieces.ts'
import { placeFreePeople } from './place-free-people.ts'
import { repairSizes } from './repair-sizes.ts'

export type DivisionBefore = {
  /** Of each class so far the people who are still there. */
  stayers: readonly (readonly Stayers[])[]
  /** Of each class so far how many there were. */
  sizes: readonly number[]
  newcomers: readonly BlockPeople[]
}

export type ReplannedDivision = {
  /** The classes so far, null where given up. */
  kept: (CellClass | null)[]
  opened: CellClass[]
  moved: number
  /** Proven: fewer cannot be moved. */
  fewestMoves: number
}

/**
 * New classes of one division that keep the old ones: nobody changes class but who must, and who saves pieces worth at
 * least `worthPerMove` by it (see `pieceWorth`); Infinity: nobody else. Pinned people keep their class as long as it can
 * be held and has room. Where nobody came or went, nothing is improved: classes may have been made so by hand.
 */
export function replanDivision(
  { stayers, sizes: sizesBefore, newcomers }: DivisionBefore,
  limits: SizeLimits,
  worthPerMove: number,
): ReplannedDivision {
  const sizes = stayers.map(peopleIn)
  const pinned = stayers.map(pinnedIn)
  const { closed, opened: toOpen, fewestMoves } = chooseClassChanges(sizes, peopleIn(newcomers), limits, pinned)
  const kept = stayers.map((members, index) => (closed.includes(index) ? null : createClass(members)))
  const opened = Array.from({ length: toOpen }, () => createClass([]))
  const classes = [...kept.filter(one => one !== null), ...opened]
  placeFreePeople(classes, together([newcomers, ...closed.map(index => stayers[index]!)]), limits)
  repairSizes(classes, limits)
  const isChanged = newcomers.length > 0 || sizes.some((size, index) => size !== sizesBefore[index])
  if (isChanged) improvePieces(classes, limits, worthPerMove)
  const fromClosed = closed.reduce((sum, index) => sum + sizes[index]!, 0)
  return { kept, opened, moved: fromClosed + movedFrom(classes), fewestMoves }
}

const peopleIn = (groups: readonly BlockPeople[]) => groups.reduce((sum, { people }) => sum + people, 0)

const pinnedIn = (groups: readonly Stayers[]) => groups.reduce((sum, { pinned = 0 }) => sum + pinned, 0)

/** People of one block from several places as one group. */
function together(lists: readonly (readonly BlockPeople[])[]): BlockPeople[] {
  const groups = new Map<number, BlockPeople>()
  for (const one of lists.flat()) {
    const known = groups.get(one.block)
    if (known) known.people += one.people
    else groups.set(one.block, { block: one.block, area: one.area, people: one.people })
  }
  return [...groups.values()]
}

function movedFrom(classes: readonly CellClass[]): number {
  let moved = 0
  for (const { cells } of classes) for (const cell of cells.values()) moved += movedOut(cell)
  return moved
}
