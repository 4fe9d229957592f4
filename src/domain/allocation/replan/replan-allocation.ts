import type { SizeLimits } from '#domain/training/training'
import type { Origin } from '../group-people.ts'
import type { ClassPart, PlannedClass } from '../problem.ts'
import type { BlockPeople, CellClass } from './class-cells.ts'
import { type DivisionBefore, replanDivision } from './replan-division.ts'
import { seatPeople } from './seat-people.ts'

export type ReplanInput = {
  limits: SizeLimits
  /** The people as they are now (see `groupPeople`). */
  divisions: readonly Origin[]
  blockOf: Int32Array
  /** Whether a division can have classes at all; where not, its people get none. */
  canHaveClasses: readonly boolean[]
  /** For each person the number of the class so far; -1 for newcomers. */
  classBefore: Int32Array
  /** Numbers of the people who were put into their class by hand: they stay there where it can be. Nobody unless told. */
  pinned?: ReadonlySet<number>
  /** For each class so far its division, as an index; -1 where the division is gone. */
  divisionOfClass: readonly number[]
  /** For each class so far how many people it had, those included who are gone. */
  sizeBefore: readonly number[]
  /**
   * How much the pieces saved must be worth for each person who changes class for them without having to (`pieceWorth`).
   * Infinity: only who must move does.
   */
  worthPerMove?: number
}

/** A class after the change. `before`: its number so far; null for a new one. */
export type ReplannedClass = PlannedClass & { before: number | null }

export type ReplannedAllocation = {
  /** Classes kept in their order, then new ones by division. */
  classes: ReplannedClass[]
  /** For each person the index in `classes`; -1 without a class. */
  classOf: Int32Array
  /** People who had a class of their division and now sit in another one. */
  moved: number
  /** Proven: with these sizes fewer cannot be moved. */
  fewestMoved: number
}

/**
 * Keeps the classes so far for people who changed: who is still there stays, newcomers go where people of their block or
 * area are, and only sizes move anybody else (planning notes §4). Equal input gives equal classes.
 */
export function replanAllocation(input: ReplanInput): ReplannedAllocation {
  const { limits, divisions, worthPerMove = 1 } = input
  const blocks = blocksOf(divisions)
  const before = peopleBefore(input, blocks)
  const kept: (CellClass | null)[] = input.divisionOfClass.map(() => null)
  const opened: { division: number; cells: CellClass }[] = []
  const result = { moved: 0, fewestMoved: 0 }
  divisions.forEach((_, division) => {
    if (!input.canHaveClasses[division]) return
    const numbers = before.classesOf[division]!
    const found = replanDivision(before.of(division), limits, worthPerMove)
    found.kept.forEach((cells, index) => (kept[numbers[index]!] = cells))
    opened.push(...found.opened.map(cells => ({ division, cells })))
    result.moved += found.moved
    result.fewestMoved += found.fewestMoves
  })
  const now = [
    ...kept.flatMap((cells, number) =>
      cells ? [{ before: number, division: input.divisionOfClass[number]!, cells }] : [],
    ),
    ...opened.map(one => ({ before: null, ...one })),
  ]
  const classes = now.map(({ before, division, cells }) => ({ before, division, ...planned(cells, blocks) }))
  return { ...result, classes, classOf: seatPeople(input, now) }
}

/** Where each block is: its division and its indexes there. */
type BlockPlace = { division: number; area: number; block: number }

function blocksOf(divisions: readonly Origin[]): BlockPlace[] {
  return divisions.flatMap(({ areas }, division) =>
    areas.flatMap(({ blocks }, area) => blocks.map((_, block) => ({ division, area, block }))),
  )
}

function planned({ size, cells }: CellClass, places: readonly BlockPlace[]): { size: number; parts: ClassPart[] } {
  const parts = [...cells.values()]
    .filter(({ people }) => people > 0)
    .sort((a, b) => a.block - b.block)
    .map(({ block, people }) => ({ area: places[block]!.area, block: places[block]!.block, people }))
  return { size, parts }
}

function peopleBefore(input: ReplanInput, places: BlockPlace[]) {
  const { blockOf, classBefore, divisionOfClass, divisions, pinned } = input
  const classesOf: number[][] = divisions.map(() => [])
  divisionOfClass.forEach((division, number) => classesOf[division]?.push(number))
  const stayers = divisionOfClass.map(() => new Map<number, BlockPeople & { pinned: number }>())
  const newcomers = divisions.map(() => new Map<number, BlockPeople & { pinned: number }>())
  blockOf.forEach((block, person) => {
    const { division, area } = places[block]!
    const number = classBefore[person]!
    const group = divisionOfClass[number] === division ? stayers[number]! : newcomers[division]!
    const people = group.get(block) ?? { block, area, people: 0, pinned: 0 }
    people.people++
    people.pinned += Number(pinned?.has(person) ?? false)
    group.set(block, people)
  })
  const of = (division: number): DivisionBefore => ({
    stayers: classesOf[division]!.map(number => [...stayers[number]!.values()]),
    sizes: classesOf[division]!.map(number => input.sizeBefore[number]!),
    newcomers: [...newcomers[division]!.values()],
  })
  return { classesOf, of }
}
