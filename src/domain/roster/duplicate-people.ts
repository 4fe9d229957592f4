import type { RosterPerson } from './participant.ts'
import { maskedNik } from './identity-number.ts'
import type { RowProblem } from './roster-problem.ts'

/** Returns what is wrong with adding this person, or undefined after adding it. The first of several stays. */
export type DuplicateCheck = (person: RosterPerson, row: number) => RowProblem | undefined

/**
 * NIK and ID are each held by one person, also where one person's NIK is another's ID, since files name people by either;
 * without both, name, region and telephone tell people apart.
 */
export function createDuplicateCheck(): DuplicateCheck {
  const byNik = new Map<string, number>()
  const byId = new Map<string, number>()
  const byName = new Map<string, number>()
  return (person, row) => {
    const { nik, externalId } = person
    const sameNik = nik === null ? undefined : (byNik.get(nik) ?? byId.get(nik))
    if (nik !== null && sameNik !== undefined) {
      return problem('nik', 'duplicate-nik', { firstRow: sameNik, nik: maskedNik(nik) })
    }
    const sameId = externalId === null ? undefined : (byId.get(externalId) ?? byNik.get(externalId))
    if (sameId !== undefined) return problem('externalId', 'duplicate-id', { firstRow: sameId })
    if (nik === null && externalId === null) {
      const sameName = byName.get(nameKey(person))
      if (sameName !== undefined) return problem('name', 'duplicate-person', { firstRow: sameName })
      byName.set(nameKey(person), row)
    }
    if (nik !== null) byNik.set(nik, row)
    if (externalId !== null) byId.set(externalId, row)
    return undefined
  }
}

/** What tells two people without ID and NIK apart: name, region and telephone. */
export const nameKey = ({ name, provinceCode, regencyCode, phone }: RosterPerson) =>
  [name.toLowerCase(), regencyCode ?? provinceCode, phone ?? ''].join('\n')

function problem(field: RowProblem['field'], kind: RowProblem['kind'], data: RowProblem['data']): RowProblem {
  return { field, kind, severity: 'set-aside', data }
}
