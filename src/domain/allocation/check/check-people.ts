import type { CheckInput } from '../check-allocation.ts'

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
  const seen = new Set<string>()
  people.forEach(({ id: personId, division }, index) => {
    if (seen.has(personId)) violations.push({ kind: 'person-twice', personId })
    seen.add(personId)
    const classIndex = membership[index] ?? -1
    if (classIndex < 0) {
      if (!listed.has(personId)) violations.push({ kind: 'person-lost', personId })
      return
    }
    if (listed.has(personId)) violations.push({ kind: 'person-placed-and-unplaced', personId })
    const home = classes[classIndex]
    if (!home) violations.push({ kind: 'unknown-class', personId, classIndex })
    else if (home.division !== division)
      violations.push({ kind: 'wrong-division', personId, division, classId: home.id, classDivision: home.division })
  })
  for (const personId of listed) if (!seen.has(personId)) violations.push({ kind: 'unknown-person-unplaced', personId })
  return violations
}
