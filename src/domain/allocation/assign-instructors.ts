import type { Allocation, AllocationProblem, Objective } from './problem.ts'
import { type Staff, teachDivision } from './teaching/teach-division.ts'

/**
 * Homes of the instructors: indexes into the problem's divisions and their areas. Area -1: the division's office, or an area
 * without people.
 */
export type Instructors = { division: ArrayLike<number>; area: ArrayLike<number> }

export type Teaching = {
  /** For each class the index of its instructor; -1 where the division has none. */
  instructorOf: Int32Array
  /** `homeInstructors` and `instructorLoad`, both proven optimal for these classes. */
  objectives: Objective[]
}

/**
 * Gives each class an instructor of its division. Nobody teaches a second class before all of the division teach one; then
 * classes have as many people as possible from their instructor's own area. Optimal: a min-cost flow from instructors of one
 * home to classes of one composition.
 */
export function assignInstructors(
  { divisions }: AllocationProblem,
  { classes }: Allocation,
  instructors: Instructors,
): Teaching {
  const instructorOf = new Int32Array(classes.length).fill(-1)
  const staffOf = staffByDivision(instructors, divisions.length)
  const classesOf: number[][] = divisions.map(() => [])
  classes.forEach(({ division }, index) => classesOf[division]!.push(index))
  let home = 0
  let load = 0
  classesOf.forEach((own, division) => {
    const staff = staffOf[division]!
    const count = [...staff.values()].reduce((sum, { length }) => sum + length, 0)
    if (count === 0 || own.length === 0) return
    home += teachDivision(own, classes, staff, instructorOf)
    load = Math.max(load, Math.ceil(own.length / count))
  })
  return {
    instructorOf,
    objectives: [
      { name: 'homeInstructors', value: home, bound: home },
      { name: 'instructorLoad', value: mostClasses(instructorOf, instructors.division.length), bound: load },
    ],
  }
}

function staffByDivision(instructors: Instructors, divisions: number): Staff[] {
  const staff = Array.from({ length: divisions }, () => new Map<number, number[]>())
  for (let i = 0; i < instructors.division.length; i++) {
    const byArea = staff[instructors.division[i]!]
    const area = instructors.area[i]!
    const known = byArea?.get(area)
    if (known) known.push(i)
    else byArea?.set(area, [i])
  }
  return staff
}

function mostClasses(instructorOf: Int32Array, instructors: number): number {
  const load = new Int32Array(instructors)
  for (const instructor of instructorOf) if (instructor >= 0) load[instructor]!++
  return load.reduce((most, count) => Math.max(most, count), 0)
}
