import type { ParticipantId } from '../roster/participant.ts'
import { foldedName } from './folded-name.ts'
import { classKeyOf, readNames } from './name-readings.ts'
import type { KnownPerson } from './person-match.ts'

export type IndexedPerson = KnownPerson & {
  /** As compared. */
  foldedName: string
  classKey: string | null
}

/** Everybody whom lines may be about, found by what a line can say. */
export type PeopleIndex = {
  byParticipant: ReadonlyMap<ParticipantId, IndexedPerson>
  /** Of Gladi's and of the roster; capitals do not count. */
  byId: Lookup
  byNik: Lookup
  byEmail: Lookup
  byPhone: Lookup
  /** By whole folded name, with and without what stands in its brackets. */
  byName: Lookup
  byClass: Lookup
  /** By one word of the folded name. Only names that nobody has ask for it, so it is made when the first does. */
  byWord: (word: string) => readonly IndexedPerson[] | undefined
}

type Lookup = ReadonlyMap<string, readonly IndexedPerson[]>

/** The order of the people changes nothing in what is found. */
export function indexPeople(people: readonly KnownPerson[]): PeopleIndex {
  const classKeys = new Map<string, string>()
  const keyOf = (code: string) => {
    const key = classKeys.get(code) ?? classKeyOf(code)
    classKeys.set(code, key)
    return key
  }
  const indexed = people.map(person => ({
    ...person,
    foldedName: foldedName(person.name),
    classKey: person.classCode === null ? null : keyOf(person.classCode),
  }))
  indexed.sort((a, b) => (a.participantId < b.participantId ? -1 : 1))
  let words: Lookup | undefined
  return {
    byParticipant: new Map(indexed.map(person => [person.participantId, person])),
    byId: lookup(indexed, ({ participantId, externalId }) => [idKey(participantId), externalId && idKey(externalId)]),
    byNik: lookup(indexed, ({ nik }) => [nik]),
    byEmail: lookup(indexed, ({ email }) => [email && emailKey(email)]),
    byPhone: lookup(indexed, ({ phone }) => [phone]),
    byName: lookup(indexed, namesOf),
    byClass: lookup(indexed, ({ classKey }) => [classKey]),
    byWord: word => {
      words ??= lookup(indexed, person => person.foldedName.split(' '))
      return words.get(word)
    },
  }
}

export const idKey = (id: string) => id.trim().toLowerCase()
export const emailKey = (email: string) => email.trim().toLowerCase()

const namesOf = ({ name, foldedName: whole }: IndexedPerson) =>
  name.includes('(') ? [whole, ...readNames(name, () => false).names] : [whole]

function lookup(people: readonly IndexedPerson[], keysOf: (person: IndexedPerson) => (string | null)[]): Lookup {
  const found = new Map<string, IndexedPerson[]>()
  for (const person of people) {
    for (const key of keysOf(person)) {
      if (!key) continue
      const list = found.get(key)
      if (!list) found.set(key, [person])
      else if (list.at(-1) !== person) list.push(person)
    }
  }
  return found
}
