import type { Allocation, AllocationProblem } from './problem.ts'

/**
 * The class of each person, as an index into the allocation's classes; -1 for people of divisions without classes.
 * `blockOf` counts blocks through all divisions and areas in order (see `groupPeople`). Where a block sits in several
 * classes, its people fill them in input order, so equal input gives equal classes.
 */
export function assignPeople(
  { divisions }: AllocationProblem,
  { classes }: Allocation,
  blockOf: Int32Array,
): Int32Array {
  const numberOf = blockNumbers(divisions)
  const seats: SeatGroup[][] = []
  classes.forEach(({ division, parts }, classIndex) => {
    for (const { area, block, people } of parts) {
      const number = numberOf(division, area, block)
      const groups = (seats[number] ??= [])
      groups.push({ classIndex, free: people })
    }
  })
  return blockOf.map(number => takeSeat(seats[number]))
}

/** Free seats of one block in one class. */
type SeatGroup = { classIndex: number; free: number }

/** Only the first group of seats can have free ones; emptied groups are dropped. */
function takeSeat(groups: SeatGroup[] | undefined): number {
  const group = groups?.[0]
  if (!groups || !group) return -1
  group.free--
  if (group.free === 0) groups.shift()
  return group.classIndex
}

function blockNumbers(divisions: AllocationProblem['divisions']) {
  let next = 0
  const firstOf = divisions.map(({ areas }) =>
    areas.map(({ blocks }) => {
      next += blocks.length
      return next - blocks.length
    }),
  )
  return (division: number, area: number, block: number) => firstOf[division]![area]! + block
}
