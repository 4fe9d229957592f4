import { readPhone } from '../roster/contact.ts'
import { readNik } from '../roster/identity-number.ts'
import type { ParticipantId } from '../roster/participant.ts'
import { classKeyOf, readNames } from './name-readings.ts'
import { isNearName, nearestOfAll, nearIn } from './near-names.ts'
import { emailKey, idKey, type IndexedPerson, type PeopleIndex } from './people-index.ts'
import type { AmbiguityReason, MatchedBy, PersonClue, PersonMatch } from './person-match.ts'

/**
 * Whom a line is about. Id, NIK, e-mail and telephone name somebody; a name does where one person alone has it. The class
 * of the file, and a class code in front of the name, narrow the people of one name; who has the name in another class is
 * only proposed. Whatever two clues disagree on is left to a person.
 */
export const matchPerson = (clue: PersonClue, index: PeopleIndex, fileClass: string | null = null): PersonMatch =>
  findPerson(clue, index, fileClass).match

/** What is known of a line, and who it is about where that is certain. */
export type FoundPerson = { match: PersonMatch; person: IndexedPerson | null }

export function findPerson(clue: PersonClue, index: PeopleIndex, fileClass: string | null): FoundPerson {
  const isClass = (key: string) => index.byClass.has(key)
  const readings = readNames(clue.name, isClass)
  const fileKey = fileClass === null ? null : classKeyOf(fileClass)
  const classes = [fileKey, readings.classKey].filter(key => key !== null && isClass(key)) as string[]
  const search = { clue, index, names: readings.names, classes }
  return matchInClass(search) ?? matchAmongAll(search)
}

/** `names` are folded; `classes`: keys of those that the line may be of. */
type Line = { clue: PersonClue; index: PeopleIndex; names: readonly string[]; classes: readonly string[] }

/**
 * The same as among all, where people of the class of the file settle it: nearly every line of a report. Nobody of the
 * other classes has to be looked at for it.
 */
function matchInClass({ clue: { id, nik, email, phone }, index, names, classes }: Line): FoundPerson | undefined {
  const [classKey, otherClass] = classes
  const [name, otherName] = names
  if (name === undefined || otherName !== undefined || id !== '' || nik !== '' || phone !== '') return undefined
  if (classKey === undefined || (otherClass !== undefined && otherClass !== classKey)) return undefined
  if (email !== '' && index.byEmail.has(emailKey(email))) return undefined
  const here = index.namedInClass(classKey, name)
  if (here.length > 1) return ambiguous('same-name', here)
  return here.length === 1 ? certain(here[0]!, 'name') : undefined
}

/** Whom a line is about, whoever may be meant. */
export function matchAmongAll(line: Line): FoundPerson {
  const search: Search = { ...line, named: peopleNamed(line.names, line.index) }
  const identified = identifiedBy(line.clue, line.index)
  return identified.length > 0 ? matchByNumber(search, identified) : matchByName(search)
}

type Search = Line & { named: Agreement }

/** `people`: on whom all clues agree, or, where they do not, everybody whom one of them names. */
type Agreement = { people: readonly IndexedPerson[]; isContradiction: boolean }

type Identified = { by: MatchedBy; people: readonly IndexedPerson[] }

function identifiedBy({ id, nik, email, phone }: PersonClue, index: PeopleIndex): Identified[] {
  const reading = readNik(nik)
  const number = 'nik' in reading ? reading.nik : null
  const dialled = readPhone(phone)
  // What the line does not say is not looked for: most lists are then never made.
  const found: [MatchedBy, readonly IndexedPerson[] | undefined][] = [
    ['id', id === '' ? undefined : index.byId.get(idKey(id))],
    ['nik', number === null ? undefined : index.byNik.get(number)],
    ['email', email === '' ? undefined : index.byEmail.get(emailKey(email))],
    ['phone', dialled === undefined ? undefined : index.byPhone.get(dialled)],
  ]
  return found.flatMap(([by, people]) => (people ? [{ by, people }] : []))
}

function matchByNumber({ names, classes, named }: Search, identified: readonly Identified[]): FoundPerson {
  const numbers = agreementOf(identified.map(({ people }) => people))
  if (numbers.isContradiction) return ambiguous('contradiction', numbers.people)
  const goingWithName = numbers.people.filter(
    person => named.people.includes(person) || names.some(name => isNearName(name, person.foldedName)),
  )
  if (goingWithName.length === 0 && named.people.length > 0) {
    return ambiguous('contradiction', [...numbers.people, ...inClasses(named.people, classes, 'else all')])
  }
  const fitting = goingWithName.length > 0 ? goingWithName : numbers.people
  const [only, ...others] = inClasses(fitting, classes, 'else all')
  if (others.length > 0) return ambiguous('same-contact', fitting)
  const deciding = identified.find(({ people }) => people.length === 1)
  return certain(only!, deciding?.by ?? 'name')
}

function matchByName(search: Search): FoundPerson {
  const { clue, index, names, classes, named } = search
  if (named.people.length === 0) return nearMatch(search)
  if (named.isContradiction) return ambiguous('contradiction', inClasses(named.people, classes, 'else all'))
  const here = classes.length === 0 ? named.people : inClasses(named.people, classes, 'none')
  if (here.length > 1) return ambiguous('same-name', here)
  const [only] = here
  if (!only) return ambiguous('other-class', [...nearIn(peopleOf(index, classes), names), ...named.people])
  return isContradicted(only, clue) ? ambiguous('contradiction', [only]) : certain(only, 'name')
}

function nearMatch({ index, names, classes }: Search): FoundPerson {
  const near = nearIn(peopleOf(index, classes), names)
  if (near.length > 0) return ambiguous('nearly', near)
  return { match: { kind: 'unknown', nearest: idsOf(nearestOfAll(index, names)) }, person: null }
}

/** The line has a NIK or an ID of its own, and it is not theirs. */
function isContradicted(person: IndexedPerson, { id, nik }: PersonClue): boolean {
  const reading = readNik(nik)
  const hasOtherNik = 'nik' in reading && reading.nik !== null && person.nik !== null && reading.nik !== person.nik
  const hasOtherId = id.trim() !== '' && person.externalId !== null && idKey(id) !== idKey(person.externalId)
  return hasOtherNik || hasOtherId
}

const peopleNamed = (names: readonly string[], index: PeopleIndex) =>
  agreementOf(names.map(name => index.byName.get(name) ?? []))

/** Whom each of the lists names; empty lists say nothing. */
function agreementOf(lists: readonly (readonly IndexedPerson[])[]): Agreement {
  const [first = [], ...others] = lists.filter(list => list.length > 0)
  if (others.length === 0) return { people: first, isContradiction: false }
  const common = first.filter(person => others.every(list => list.includes(person)))
  if (common.length > 0) return { people: common, isContradiction: false }
  return { people: [...new Set([first, ...others].flat())], isContradiction: true }
}

function inClasses(people: readonly IndexedPerson[], classes: readonly string[], otherwise: 'else all' | 'none') {
  const here: IndexedPerson[] = []
  // A plain loop: hundreds may have a name, and it is asked for every line.
  for (const person of people) if (person.classKey !== null && classes.includes(person.classKey)) here.push(person)
  return here.length === 0 && otherwise === 'else all' ? people : here
}

const peopleOf = (index: PeopleIndex, classes: readonly string[]) =>
  [...new Set(classes)].flatMap(key => index.byClass.get(key) ?? [])

const certain = (person: IndexedPerson, by: MatchedBy): FoundPerson => ({
  match: { kind: 'certain', participantId: person.participantId, by },
  person,
})

const ambiguous = (why: AmbiguityReason, people: readonly IndexedPerson[]): FoundPerson => ({
  match: { kind: 'ambiguous', why, candidates: idsOf(people) },
  person: null,
})

const idsOf = (people: readonly IndexedPerson[]): ParticipantId[] => [
  ...new Set(people.map(({ participantId }) => participantId)),
]
