import type { ParticipantId } from '../roster/participant.ts'
import { foldedName } from './folded-name.ts'
import { classKeyOf, readNames } from './name-readings.ts'
import type { KnownPerson } from './person-match.ts'

export type IndexedPerson = KnownPerson & {
  /** As compared. */
  foldedName: string
  classKey: string | null
}

/** Everybody whom lines may be about, found by what a line can say. Each is made when it is first asked for. */
export type PeopleIndex = {
  readonly byParticipant: ReadonlyMap<ParticipantId, IndexedPerson>
  /** The same for a few. */
  personOf: (id: ParticipantId) => IndexedPerson | undefined
  /** Of Gladi's and of the roster; capitals do not count. */
  readonly byId: Lookup
  readonly byNik: Lookup
  readonly byEmail: Lookup
  readonly byPhone: Lookup
  /** By whole folded name, with and without what stands in its brackets. */
  readonly byName: Lookup
  readonly byClass: Lookup
  /** As `byName`, of a class alone: quick where a class is read that is known. */
  namedInClass: (classKey: string, name: string) => readonly IndexedPerson[]
  /** By one word of the folded name. */
  readonly byWord: Lookup
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
  const indexed = people.map(({ participantId, externalId, nik, email, phone, name, classCode }): IndexedPerson => {
    const classKey = classCode === null ? null : keyOf(classCode)
    return { participantId, externalId, nik, email, phone, name, classCode, foldedName: foldedName(name), classKey }
  })
  if (!isInOrder(indexed)) indexed.sort((a, b) => (a.participantId < b.participantId ? -1 : 1))
  const made = <Made>(make: () => Made) => {
    let value: Made | undefined
    return () => (value ??= make())
  }
  const by = (keysOf: KeysOf) => made(() => lookup(indexed, keysOf))
  const byParticipant = made(() => new Map(indexed.map(person => [person.participantId, person])))
  const byId = by(({ participantId, externalId }) => [idKey(participantId), externalId && idKey(externalId)])
  const byNik = by(({ nik }) => nik)
  const byEmail = by(({ email }) => email && emailKey(email))
  const byPhone = by(({ phone }) => phone)
  const byName = by(namesOf)
  const byClass = by(({ classKey }) => classKey)
  const byWord = by(person => person.foldedName.split(' '))
  const ofClasses = new Map<string, Lookup>()
  return {
    get byParticipant() {
      return byParticipant()
    },
    personOf: id => searched(indexed, id),
    get byId() {
      return byId()
    },
    get byNik() {
      return byNik()
    },
    get byEmail() {
      return byEmail()
    },
    get byPhone() {
      return byPhone()
    },
    get byName() {
      return byName()
    },
    get byClass() {
      return byClass()
    },
    get byWord() {
      return byWord()
    },
    namedInClass: (classKey, name) => {
      const known = ofClasses.get(classKey) ?? lookup(byClass().get(classKey) ?? [], namesOf)
      ofClasses.set(classKey, known)
      return known.get(name) ?? []
    },
  }
}

export const idKey = (id: string) => id.trim().toLowerCase()
export const emailKey = (email: string) => (email === '' ? '' : email.trim().toLowerCase())

/** Of people in order; the last of several rows of one person. */
function searched(people: readonly IndexedPerson[], id: ParticipantId): IndexedPerson | undefined {
  let from = 0
  let to = people.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (people[middle]!.participantId > id) to = middle
    else from = middle + 1
  }
  const found = people[from - 1]
  return found?.participantId === id ? found : undefined
}

const isInOrder = (people: readonly IndexedPerson[]) =>
  people.every((person, at) => at === 0 || people[at - 1]!.participantId < person.participantId)

const namesOf: KeysOf = ({ name, foldedName: whole }) =>
  name.includes('(') ? [whole, ...readNames(name, () => false).names] : whole

type KeysOf = (person: IndexedPerson) => string | null | (string | null)[]

function lookup(people: readonly IndexedPerson[], keysOf: KeysOf): Lookup {
  const found = new Map<string, IndexedPerson[]>()
  const add = (key: string | null, person: IndexedPerson) => {
    if (!key) return
    const list = found.get(key)
    if (!list) found.set(key, [person])
    else if (list.at(-1) !== person) list.push(person)
  }
  for (const person of people) {
    const keys = keysOf(person)
    if (Array.isArray(keys)) for (const key of keys) add(key, person)
    else add(keys, person)
  }
  return found
}
