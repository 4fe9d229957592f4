import type { Instructors } from '#domain/allocation/assign-instructors'
import type { Origin } from '#domain/allocation/group-people'
import type { PlanPerson } from './learner-groups.ts'

/** Where instructors are at home, as indexes of divisions and areas that have people; -1 elsewhere. */
export function homesOf(divisions: readonly Origin[], instructors: readonly PlanPerson[]): Instructors {
  const divisionOf = new Map(divisions.map(({ code }, index) => [code, index]))
  const areaOf = divisions.map(({ areas }) => new Map(areas.map(({ code }, index) => [code, index])))
  const division = instructors.map(({ provinceCode }) => divisionOf.get(provinceCode) ?? -1)
  const area = instructors.map(({ regencyCode }, index) => areaOf[division[index]!]?.get(regencyCode ?? '') ?? -1)
  return { division, area }
}
