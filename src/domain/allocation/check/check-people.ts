import type { CheckedPerson, CheckInput } from '../check-allocation.ts'

export type PeopleViolation =
  | { kind: 'person-lost'; personId: string }
  | { kind: 'person-placed-and-unplaced'; personId: string }
  | { kind: 'person-twice'; personId: string }
  | { kind: 'unknown-class'; personId: string; classIndex: number }
  | { kind: 'unknown-person-unplaced'; personId: string }
  | { kind: 'unplaced-without-reason'; personId: string }
  | { kind: 'wrong-division'; personId: string; division: string; classId: string; classDivision: string }

/** H1: everybody is in one class, or listed with the reason. H3: in a class of their own division. */
export function checkPeople({ people, classes, membership, unplaced }: CheckInput): PeopleViolation[] {
  const violations: PeopleViolation[] = []
  const listed = new Set<string>()
  for (const { personId, reason } of unplaced) {
    if (listed.has(personId)) violations.push({ kind: 'person-twice', personId })
    if (reason.trim() === '') violations.push({ kind: 'unplaced-without-reason', personId })
    listed.add(personId)
  }
  for (const personId of doubled(people)) violations.push({ kind: 'person-twice', personId })
  const unknown = new Set(listed)
  people.forEach(({ id: personId, division }, index) => {
    const isListed = listed.size > 0 && listed.has(personId)
    if (isListed) unknown.delete(personId)
    const classIndex = membership[index] ?? -1
    if (classIndex < 0) {
      if (!isListed) violations.push({ kind: 'person-lost', personId })
      return
    }
    if (isListed) violations.push({ kind: 'person-placed-and-unplaced', personId })
    const home = classes[classIndex]
    if (!home) violations.push({ kind: 'unknown-class', personId, classIndex })
    else if (home.division !== division)
      violations.push({ kind: 'wrong-division', personId, division, classId: home.id, classDivision: home.division })
  })
  for (const personId of unknown) violations.push({ kind: 'unknown-person-unplaced', personId })
  return violations
}

/** Ids that occur again. People in order of their ids need no set, which at a million ids is most of the checker's time. */
function doubled(people: readonly CheckedPerson[]): string[] {
  const isInOrder = people.every(({ id }, index) => index === 0 || people[index - 1]!.id < id)
  if (isInOrder) return []
  const seen = new Set<string>()
  return people.flatMap(({ id }) => {
    if (seen.has(id)) return [id]
    seen.add(id)
    return []
  })
}
