import type { Allocation, AllocationProblem } from './problem.ts'

/**
 * The class of each person, as an index into the allocation's classes; -1 for people of divisions without classes.
 * `blockOf` counts blocks through all divisions and areas in order (see `groupPeople`). Where a block sits in several
 * classes, its people fill them in input order, so equal input gives equal classes.
 */
export function assignPeople(problem: AllocationProblem, allocation: Allocation, blockOf: Int32Array): Int32Array {
  const { firstSeats, classOf, free } = seatsByBlock(problem, allocation)
  const at = firstSeats.slice(0, -1)
  return blockOf.map(block => {
    const seats = at[block]!
    if (seats === firstSeats[block + 1]) return -1
    free[seats]!--
    if (free[seats] === 0) at[block]!++
    return classOf[seats]!
  })
}

/**
 * Every part of a class as seats for its block, ordered by block: those of block b are numbered from `firstSeats[b]` to
 * `firstSeats[b + 1]`. Flat arrays, so that ten times the blocks take ten times as long.
 */
function seatsByBlock({ divisions }: AllocationProblem, { classes }: Allocation) {
  const { numberOf, count } = blockNumbers(divisions)
  const firstSeats = new Int32Array(count + 1)
  for (const { division, parts } of classes) {
    for (const { area, block } of parts) firstSeats[numberOf(division, area, block) + 1]!++
  }
  for (let block = 0; block < count; block++) firstSeats[block + 1]! += firstSeats[block]!

  const next = firstSeats.slice()
  const classOf = new Int32Array(firstSeats[count]!)
  const free = new Int32Array(firstSeats[count]!)
  classes.forEach(({ division, parts }, index) => {
    for (const { area, block, people } of parts) {
      const number = numberOf(division, area, block)
      const seats = next[number]!
      next[number] = seats + 1
      classOf[seats] = index
      free[seats] = people
    }
  })
  return { firstSeats, classOf, free }
}

function blockNumbers(divisions: AllocationProblem['divisions']) {
  let count = 0
  const firstOf = divisions.map(({ areas }) =>
    areas.map(({ blocks }) => {
      count += blocks.length
      return count - blocks.length
    }),
  )
  return { count, numberOf: (division: number, area: number, block: number) => firstOf[division]![area]! + block }
}
