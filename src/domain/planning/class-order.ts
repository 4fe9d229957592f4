import type { Allocation, AllocationProblem, PlannedClass } from '#domain/allocation/problem'

/** Classes in the order in which people look for them: division, then the area most of the class is from. */
export function inReadingOrder(problem: AllocationProblem, allocation: Allocation): Allocation {
  const keyed = allocation.classes.map((one, index) => ({ one, index, area: mainArea(problem, one) }))
  keyed.sort((a, b) => a.one.division - b.one.division || a.area - b.area || a.index - b.index)
  return { ...allocation, classes: keyed.map(({ one }) => one) }
}

function mainArea(problem: AllocationProblem, { division, parts }: PlannedClass) {
  const people = new Int32Array(problem.divisions[division]!.areas.length)
  for (const part of parts) people[part.area]! += part.people
  return people.indexOf(people.reduce((a, b) => Math.max(a, b), 0))
}
