import type { CellClass } from './class-cells.ts'

type Seated = { before: number | null; cells: CellClass }

/**
 * For each person the index of the class; -1 where the block has no seat. Who sat in a class before keeps the seat while
 * people of the block sit there, pinned ones before others; the rest fill what is free, all in input order.
 */
export function seatPeople(
  { blockOf, classBefore, pinned }: { blockOf: Int32Array; classBefore: Int32Array; pinned?: ReadonlySet<number> },
  classes: readonly Seated[],
): Int32Array {
  const free = classes.map(({ cells }) => new Map([...cells.cells].map(([block, { people }]) => [block, { people }])))
  const indexOf: number[] = []
  classes.forEach(({ before }, index) => before !== null && (indexOf[before] = index))
  const classOf = new Int32Array(blockOf.length).fill(-1)
  const take = (person: number, index: number) => {
    const seats = free[index]!.get(blockOf[person]!)
    if (!seats || seats.people === 0) return false
    seats.people--
    classOf[person] = index
    return true
  }
  const takeOwn = (person: number) => {
    const index = indexOf[classBefore[person]!]
    return index !== undefined && take(person, index)
  }
  for (const person of pinned ?? []) takeOwn(person)
  const waiting: number[] = []
  classOf.forEach((seat, person) => {
    if (seat < 0 && !takeOwn(person)) waiting.push(person)
  })
  const withBlock = classesByBlock(free)
  for (const person of waiting) {
    const open = withBlock.get(blockOf[person]!) ?? []
    while (open.length > 0 && !take(person, open[0]!)) open.shift()
  }
  return classOf
}

/** Classes with free seats for a block, in order. */
function classesByBlock(free: readonly ReadonlyMap<number, { people: number }>[]): Map<number, number[]> {
  const found = new Map<number, number[]>()
  free.forEach((seats, index) => {
    for (const [block, { people }] of seats) {
      if (people === 0) continue
      const known = found.get(block)
      if (known) known.push(index)
      else found.set(block, [index])
    }
  })
  return found
}
