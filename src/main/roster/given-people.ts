import { isDeepStrictEqual } from 'node:util'
import { countsForPlan, type Participant, type ParticipantId, type RosterPerson } from '#domain/roster/participant'
import { recordAdded, unrecorded } from '#main/database/many-rows'
import type { WritableDb } from '#main/database/sql'
import {
  addParticipant,
  listKnownParticipants,
  raiseRosterRevision,
  returnParticipant,
  updatePerson,
  withdrawParticipant,
} from './roster-repository.ts'

/** `people`: with the ids of whoever gives them. `gone`: those who were given before and are not any more. */
export type GivenPeople = { people: readonly (RosterPerson & { id: string })[]; gone: readonly string[]; at: string }

/**
 * Makes people as somebody else's roster has them, inside the recorded change `changeId`. Whoever has their ID or NIK
 * under another id is the same person, added here: they withdraw and give both away. Nothing changes for who is so already.
 */
export function putGivenPeople(db: WritableDb, changeId: number, { people, gone, at }: GivenPeople) {
  const known = new Map(listKnownParticipants(db).map(one => [one.participant.id as string, one]))
  const changed = people.flatMap(({ id, ...person }) => {
    const before = known.get(id)
    const isSame = before && !before.withdrawn && isDeepStrictEqual({ ...before.participant }, { ...person, id })
    return before && !isSame ? [{ before, person }] : []
  })
  const added = people.filter(({ id }) => !known.has(id))
  const leaving = gone.filter(id => known.get(id)?.withdrawn === false)
  const doubled = sameKeys([...known.values()], people)
  for (const id of leaving) withdrawParticipant(db, id as ParticipantId, at)
  for (const { participant, withdrawn } of doubled) {
    if (!withdrawn) withdrawParticipant(db, participant.id, at)
    updatePerson(db, participant.id, { ...participant, nik: null, externalId: null })
  }
  // Two of them may have each other's: nobody has one while it changes hands.
  for (const { before, person } of changed.filter(changesKeys)) {
    updatePerson(db, before.participant.id, { ...person, nik: null, externalId: null })
  }
  for (const { before, person } of changed) {
    updatePerson(db, before.participant.id, person)
    if (before.withdrawn) returnParticipant(db, before.participant.id)
  }
  addAll(db, changeId, added)
  const isOfPlan = changed.some(({ before, person }) => before.withdrawn || changesPlan(before.participant, person))
  if (isOfPlan || added.length > 0 || leaving.length > 0 || doubled.length > 0) raiseRosterRevision(db)
}

type Known = { participant: Participant; withdrawn: boolean }

/** Those under another id who have the ID or NIK of one of `people`. */
function sameKeys(known: readonly Known[], people: GivenPeople['people']): Known[] {
  const ids = new Set(people.map(({ id }) => id))
  const keysOf = ({ nik, externalId }: RosterPerson) => [nik && `nik ${nik}`, externalId && `id ${externalId}`]
  const keys = new Set(people.flatMap(keysOf).filter(key => key !== null))
  return known.filter(({ participant }) => !ids.has(participant.id) && keysOf(participant).some(key => keys.has(key!)))
}

const changesKeys = ({ before: { participant }, person }: { before: Known; person: RosterPerson }) =>
  participant.nik !== person.nik || participant.externalId !== person.externalId

const changesPlan = (before: RosterPerson, after: RosterPerson) =>
  (Object.keys(after) as (keyof RosterPerson)[]).some(field => countsForPlan(field) && after[field] !== before[field])

function addAll(db: WritableDb, changeId: number, people: GivenPeople['people']) {
  const inOrder = people.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  recordAdded(
    db,
    changeId,
    'participant',
    inOrder.map(({ id }) => id),
  )
  unrecorded(db, () => {
    for (const { id, ...person } of inOrder) addParticipant(db, id, person, changeId)
  })
}
