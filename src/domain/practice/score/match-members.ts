import type { Entry } from '#domain/questionnaire/answers'
import { addArc, createNetwork, flowOn, sendCheapest } from '#domain/allocation/teaching/min-cost-flow'
import { matchingCost } from './matching-cost.ts'
import { foldedName } from './same-name.ts'

/** Who was recorded as whom: entries by person's key, and who has no other. */
export type MemberMatch = {
  entryOf: ReadonlyMap<string, string>
  missing: string[]
  extra: string[]
  /** Two people recorded as one; the first is matched to the entry, the second is not among the missing. */
  merged: { entry: string; members: [string, string] }[]
}

/**
 * Matches the right record's people to the recorded entries at the least total cost, where leaving a pair apart costs
 * `apart`: so that a member who is missing is one mistake and not as many as there are values after them. The order of
 * either does not matter.
 */
export function matchMembers(people: readonly Entry[], recorded: readonly Entry[]): MemberMatch {
  const entryOf = cheapestPairs(people, recorded)
  const matched = new Set(entryOf.values())
  const unmatched = people.filter(({ id }) => !entryOf.has(id))
  const merged = unmatched.flatMap(person => mergedInto(person, people, recorded, entryOf))
  const isMerged = new Set(merged.map(({ members }) => members[1]))
  return {
    entryOf,
    merged,
    missing: unmatched.map(({ id }) => id).filter(id => !isMerged.has(id)),
    extra: recorded.map(({ id }) => id).filter(id => !matched.has(id)),
  }
}

/** More than a wrong name alone (6 of 13), less than a name and a birth date that are both somebody else's. */
const apart = 7.5

function cheapestPairs(people: readonly Entry[], recorded: readonly Entry[]): Map<string, string> {
  const [source, sink] = [0, 1]
  const network = createNetwork(2 + recorded.length + people.length)
  const personNode = (at: number) => 2 + recorded.length + at
  people.forEach((_, at) => addArc(network, { from: personNode(at), to: sink, capacity: 1, cost: 0 }))
  const arcs = recorded.flatMap((entry, i) => {
    addArc(network, { from: source, to: 2 + i, capacity: 1, cost: 0 })
    addArc(network, { from: 2 + i, to: sink, capacity: 1, cost: apart })
    return people.map((person, j) => {
      const cost = matchingCost(person.values, entry.values)
      return { arc: addArc(network, { from: 2 + i, to: personNode(j), capacity: 1, cost }), entry, person }
    })
  })
  sendCheapest(network, source, sink)
  return new Map(
    arcs.filter(({ arc }) => flowOn(network, arc) > 0).map(({ entry, person }) => [person.id, entry.id] as const),
  )
}

/** Whose entry bears the name of somebody else too who has none, or both their NIK and their birth date. */
function mergedInto(
  person: Entry,
  people: readonly Entry[],
  recorded: readonly Entry[],
  entryOf: ReadonlyMap<string, string>,
): MemberMatch['merged'] {
  const into = people.find(other => {
    const entry = recorded.find(({ id }) => id === entryOf.get(other.id))
    return entry !== undefined && isAlso(person, other, entry)
  })
  return into ? [{ entry: entryOf.get(into.id)!, members: [into.id, person.id] }] : []
}

function isAlso(person: Entry, other: Entry, entry: Entry): boolean {
  const says = (question: string) => {
    const value = entry.values[question] ?? ''
    return value !== '' && value === person.values[question] && value !== other.values[question]
  }
  return (says('nik') && says('tanggal_lahir')) || (isNamed(person, entry) && !isNamed(person, other))
}

/** Whether all words of the person's name stand in the other's, one after the other. */
function isNamed({ values }: Entry, other: Entry): boolean {
  const name = foldedName(values['nama'] ?? '')
  return name !== '' && ` ${foldedName(other.values['nama'] ?? '')} `.includes(` ${name} `)
}
