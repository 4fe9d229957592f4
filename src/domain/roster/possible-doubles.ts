import { folded } from './folded-text.ts'
import type { RosterEntry } from './people-query.ts'

type Known = Pick<
  RosterEntry,
  'id' | 'name' | 'nik' | 'phone' | 'email' | 'districtName' | 'regencyCode' | 'role' | 'withdrawnAt'
>

export type Double = { id: RosterEntry['id']; same: 'phone' | 'email' | 'name' }

/** Enough to see that something is wrong, also where hundreds share one number. */
const shown = 5

/**
 * Who may be somebody else who takes part too: the same telephone number or e-mail address, or the same name in the same
 * district where not both have a NIK, for two NIKs are two people.
 */
export function possibleDoubles(people: readonly Known[]): Map<RosterEntry['id'], Double[]> {
  const doubles = new Map<RosterEntry['id'], Double[]>()
  const active = people.filter(({ withdrawnAt }) => withdrawnAt === null)
  const collect = (same: Double['same'], keyOf: (person: Known) => string | null) => {
    for (const group of groupsOf(active, keyOf)) {
      if (same === 'name' && group.every(({ nik }) => nik !== null)) continue
      for (const { id } of group) {
        const found = doubles.get(id) ?? []
        const known = new Set(found.map(double => double.id))
        const others = group.slice(0, shown + 1).filter(other => other.id !== id && !known.has(other.id))
        doubles.set(id, [...found, ...others.map(other => ({ id: other.id, same }))])
      }
    }
  }
  collect('phone', ({ phone }) => phone)
  collect('email', ({ email }) => email && email.toLowerCase())
  if (active.every(({ nik }) => nik !== null)) return doubles
  collect('name', ({ name, role, regencyCode, districtName }) =>
    districtName === null ? null : folded(`${role}\n${regencyCode}\n${districtName}\n${name}`),
  )
  return doubles
}

/** Groups of two and more; people whose key is null are in none. */
function groupsOf(people: readonly Known[], keyOf: (person: Known) => string | null): Known[][] {
  const groups = new Map<string, Known[]>()
  for (const person of people) {
    const key = keyOf(person)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(person)
    else groups.set(key, [person])
  }
  return [...groups.values()].filter(group => group.length > 1)
}
