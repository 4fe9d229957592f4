import { assignInstructors } from '#domain/allocation/assign-instructors'
import { assignPeople } from '#domain/allocation/assign-people'
import type { CheckedClass, CheckedPerson, CheckInput } from '#domain/allocation/check-allocation'
import type { Allocation, AllocationProblem } from '#domain/allocation/problem'

/** The people of a problem, one by one, block by block. */
export function peopleOfProblem({ divisions }: AllocationProblem): { people: CheckedPerson[]; blockOf: Int32Array } {
  const people: CheckedPerson[] = []
  const blockOf: number[] = []
  let number = 0
  for (const division of divisions)
    for (const area of division.areas)
      for (const block of area.blocks) {
        for (let i = 0; i < block.people; i++) {
          people.push({ id: `p${people.length}`, division: division.code, area: area.code, block: block.code })
          blockOf.push(number)
        }
        number++
      }
  return { people, blockOf: Int32Array.from(blockOf) }
}

/** A whole plan around an allocation: an office instructor, a room and a day for every class. */
export function planOf(problem: AllocationProblem, allocation: Allocation): CheckInput {
  const { people, blockOf } = peopleOfProblem(problem)
  const membership = assignPeople(problem, allocation, blockOf)
  const teachers = allocation.classes.map(({ division }) => division)
  const { instructorOf } = assignInstructors(problem, allocation, { division: teachers, area: teachers.map(() => -1) })
  const classes = allocation.classes.map(({ division }, index): CheckedClass => {
    const { code } = problem.divisions[division]!
    return {
      id: `c${index}`,
      division: code,
      zone: 'WIB',
      instructorId: `i${instructorOf[index]}`,
      instructorDivision: code,
      instructorArea: null,
      room: `room ${index}`,
      roomDivision: null,
      wave: 0,
      startUtc: '2025-02-27T01:00:00Z',
      endUtc: '2025-02-27T08:30:00Z',
    }
  })
  return {
    limits: problem.limits,
    people,
    classes,
    membership,
    unplaced: people.flatMap(({ id: personId }, i) => (membership[i]! < 0 ? [{ personId, reason: 'size-gap' }] : [])),
    instructors: 'own-division',
    rooms: { pool: 'national', count: classes.length },
    window: { start: '08:00', end: '15:30' },
  }
}
