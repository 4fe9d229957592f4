import type { CheckedPerson, SetAsideKey } from './check-roster.ts'
import { nameKey } from './duplicate-people.ts'
import { maskedNik } from './identity-number.ts'
import type { Participant, ParticipantId, RosterPerson } from './participant.ts'
import type { RosterProblem } from './roster-problem.ts'

export type RosterUpdate = {
  people: readonly CheckedPerson[]
  /** Everybody of the roster so far, without those who were withdrawn. */
  known: readonly Participant[]
  /** Of rows that were set aside: these people are in the file, so they are not gone. */
  setAsideKeys: readonly Omit<SetAsideKey, 'row'>[]
}

export type ChangedPerson = {
  row: number
  id: ParticipantId
  /** As it will be: what the file does not say stays as it was. */
  person: RosterPerson
  fields: (keyof RosterPerson)[]
}

/** Every row of `people` is in exactly one of new, changed, unchanged and problems. */
export type RosterComparison = {
  new: CheckedPerson[]
  changed: ChangedPerson[]
  unchanged: { row: number; id: ParticipantId }[]
  /** Known, of a province and role that the file has, but not in the file. */
  gone: ParticipantId[]
  problems: RosterProblem[]
}

/** People are the same by ID, else by NIK, else by name, region and telephone. */
export function compareRoster({ people, known, setAsideKeys }: RosterUpdate): RosterComparison {
  const comparison: RosterComparison = { new: [], changed: [], unchanged: [], gone: [], problems: [] }
  const matching = matchPeople(people, indexPeople(known))
  for (const checked of people) {
    const match = matching.get(checked)
    if (!match) comparison.new.push(checked)
    else if ('conflict' in match) comparison.problems.push(conflictProblem(checked))
    else addMatch(comparison, checked, match.known)
  }
  const seen = new Set<Participant>()
  for (const match of matching.values()) for (const participant of peopleOf(match)) seen.add(participant)
  comparison.gone = goneFrom(people, known, { seen, setAsideKeys })
  return comparison
}

/** `conflict`: the ID is one known person's and the NIK another's. */
type Match = { known: Participant } | { conflict: Participant[] }

const peopleOf = (match: Match) => ('known' in match ? [match.known] : match.conflict)

type KnownPeople = Record<'byId' | 'byNik', Map<string, Participant>> & { byName: Map<string, Participant[]> }

function indexPeople(known: readonly Participant[]): KnownPeople {
  const index: KnownPeople = { byId: new Map(), byNik: new Map(), byName: Map.groupBy(known, nameKey) }
  for (const participant of known) {
    if (participant.externalId !== null) index.byId.set(participant.externalId, participant)
    if (participant.nik !== null) index.byNik.set(participant.nik, participant)
  }
  return index
}

/** The surer keys choose first, so that no row takes the person of a later row with a surer key. */
function matchPeople(people: readonly CheckedPerson[], index: KnownPeople): Map<CheckedPerson, Match> {
  const matches = new Map<CheckedPerson, Match>()
  const taken = new Set<Participant>()
  const take = (checked: CheckedPerson, known: Participant) => {
    matches.set(checked, { known })
    taken.add(known)
  }
  for (const checked of people) {
    const { externalId, nik } = checked.person
    const sameId = externalId === null ? undefined : index.byId.get(externalId)
    const sameNik = nik === null ? undefined : index.byNik.get(nik)
    if (sameId && sameNik && sameId !== sameNik) matches.set(checked, { conflict: [sameId, sameNik] })
    else if (sameId) take(checked, sameId)
  }
  for (const checked of people) {
    const { nik } = checked.person
    const sameNik = nik === null || matches.has(checked) ? undefined : index.byNik.get(nik)
    if (sameNik && taken.has(sameNik)) matches.set(checked, { conflict: [sameNik] })
    else if (sameNik) take(checked, sameNik)
  }
  for (const checked of people) {
    if (matches.has(checked)) continue
    const free = (index.byName.get(nameKey(checked.person)) ?? []).filter(
      known => !taken.has(known) && isCompatible(checked.person, known),
    )
    if (free.length === 1) take(checked, free[0]!)
  }
  return matches
}

/** Two people with one name are not the same if they have different numbers. */
const isCompatible = (person: RosterPerson, known: RosterPerson) =>
  (person.externalId === null || known.externalId === null || person.externalId === known.externalId) &&
  (person.nik === null || known.nik === null || person.nik === known.nik)

function addMatch(comparison: RosterComparison, { row, person }: CheckedPerson, known: Participant) {
  const after = updated(known, person)
  const fields = (Object.keys(after) as (keyof RosterPerson)[]).filter(field => after[field] !== known[field])
  if (fields.length === 0) comparison.unchanged.push({ row, id: known.id })
  else comparison.changed.push({ row, id: known.id, person: after, fields })
}

/** A null of the file means “not said”; only the region belongs together and is taken as a whole. */
function updated(known: RosterPerson, said: RosterPerson): RosterPerson {
  const sameRegency = said.regencyCode === known.regencyCode && said.provinceCode === known.provinceCode
  const keepsDistrict = sameRegency && said.districtName === null
  return {
    externalId: said.externalId ?? known.externalId,
    nik: said.nik ?? known.nik,
    name: said.name,
    role: said.role,
    provinceCode: said.provinceCode,
    regencyCode: said.regencyCode,
    districtCode: keepsDistrict ? known.districtCode : said.districtCode,
    districtName: keepsDistrict ? known.districtName : said.districtName,
    phone: said.phone ?? known.phone,
    email: said.email ?? known.email,
  }
}

function conflictProblem({ row, person }: CheckedPerson): RosterProblem {
  const data = { nik: person.nik === null ? '' : maskedNik(person.nik) }
  return { row, column: null, field: 'externalId', kind: 'id-nik-conflict', severity: 'set-aside', data }
}

type InFile = { seen: ReadonlySet<Participant> } & Pick<RosterUpdate, 'setAsideKeys'>

function goneFrom(people: readonly CheckedPerson[], known: readonly Participant[], { seen, setAsideKeys }: InFile) {
  const groups = new Set(people.map(({ person }) => groupOf(person)))
  const ids = new Set(setAsideKeys.map(({ externalId }) => externalId))
  const niks = new Set(setAsideKeys.map(({ nik }) => nik))
  const isSetAside = ({ externalId, nik }: Participant) =>
    (externalId !== null && ids.has(externalId)) || (nik !== null && niks.has(nik))
  return known
    .filter(participant => groups.has(groupOf(participant)) && !seen.has(participant) && !isSetAside(participant))
    .map(({ id }) => id)
}

const groupOf = ({ provinceCode, role }: RosterPerson) => `${provinceCode} ${role}`
