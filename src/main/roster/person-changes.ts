import type { PersonValues, PersonProblem } from '#domain/roster/check-person'
import { checkPerson } from '#domain/roster/check-person'
import { countsForPlan, type Participant, type ParticipantId, personFields } from '#domain/roster/participant'
import type { RegionFinder } from '#domain/roster/region-finder'
import { type ChangeValue, namedPeople } from '#main/database/change-log'
import { recordChange } from '#main/database/recorded-change'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { findHolder, findParticipant, listNamed } from './person-repository.ts'
import {
  addParticipant,
  raiseRosterRevision,
  returnParticipant,
  updatePerson,
  withdrawParticipant,
} from './roster-repository.ts'

type Edit = { id: ParticipantId; values: PersonValues; at: string; finder: RegionFinder }
export type Edited = { saved: boolean; problems: PersonProblem[] }

const isGrave = ({ severity }: PersonProblem) => severity === 'set-aside'

/** Undefined where the person is no longer known. */
export function editPerson(db: WritableDb, { id, values, at, finder }: Edit): Edited | undefined {
  const before = findParticipant(db, id)
  if (!before) return undefined
  const { person, problems } = checkPerson(before, values, holdersOf(db, id, finder))
  const classCode = person.role === before.role ? undefined : findClassCode(db, id)
  if (classCode !== undefined) {
    problems.push({ field: 'role', kind: 'role-has-class', severity: 'set-aside', data: { code: classCode } })
  }
  if (problems.some(isGrave)) return { saved: false, problems }
  const after: Participant = { ...person, id }
  const fields = personFields.filter(field => after[field] !== before[field])
  if (fields.length > 0) {
    recordChange(db, { at, kind: 'personEdited', data: editData(before, after, fields, finder) }, () => {
      updatePerson(db, id, person)
      if (fields.some(countsForPlan)) raiseRosterRevision(db)
    })
  }
  return { saved: true, problems }
}

/** `context` chooses the sentence: a single field is told with what it was, where that is no number of a person. */
function editData(before: Participant, after: Participant, fields: (keyof Participant)[], finder: RegionFinder) {
  const data: Record<string, ChangeValue> = { participantId: after.id, name: after.name, fields }
  const place = fields.includes('provinceCode') ? 'provinceCode' : fields.includes('regencyCode') ? 'regencyCode' : null
  if (fields.length > 1 && !place) return data
  const [field] = place ? [place] : fields
  data['context'] = field!
  if (field === 'name') data['before'] = before.name
  if (place) data['after'] = placeName(after, finder)
  return data
}

function placeName({ provinceCode, regencyCode }: Participant, finder: RegionFinder): string {
  const regency = regencyCode === null ? undefined : finder.regencyByCode(regencyCode)
  return regency?.name ?? finder.provinceByCode(provinceCode, 'kemendagri')?.name ?? provinceCode
}

type Addition = { id: ParticipantId; values: PersonValues; at: string; finder: RegionFinder }

/** Undefined as `id` where a grave problem stopped it. */
export function addPerson(db: WritableDb, { id, values, at, finder }: Addition): Edited {
  const { person, problems } = checkPerson(null, values, holdersOf(db, null, finder))
  if (problems.some(isGrave)) return { saved: false, problems }
  recordChange(db, { at, kind: 'personAdded', data: { participantId: id, name: person.name } }, changeId => {
    addParticipant(db, id, person, changeId)
    raiseRosterRevision(db)
  })
  return { saved: true, problems }
}

export const withdrawPeople = (db: WritableDb, ids: readonly ParticipantId[], at: string) =>
  changeAll(db, { ids, at, are: 'active', kind: 'peopleWithdrawn' }, id => withdrawParticipant(db, id, at))

export const bringPeopleBack = (db: WritableDb, ids: readonly ParticipantId[], at: string) =>
  changeAll(db, { ids, at, are: 'withdrawn', kind: 'peopleReturned' }, id => returnParticipant(db, id))

type Meant = { ids: readonly ParticipantId[]; at: string; are: 'active' | 'withdrawn'; kind: string }

/** Returns how many people it concerned. */
function changeAll(db: WritableDb, { ids, at, are, kind }: Meant, change: (id: ParticipantId) => void): number {
  const people = listNamed(db, ids, are)
  const [first] = people
  if (!first) return 0
  const who =
    people.length === 1
      ? { participantId: first.id, name: first.name, context: 'single' }
      : { participantIds: people.slice(0, namedPeople).map(({ id }) => id) }
  const data: Record<string, ChangeValue> = { count: people.length, ...who }
  recordChange(db, { at, kind, data }, () => {
    for (const { id } of people) change(id)
    raiseRosterRevision(db)
  })
  return people.length
}

function holdersOf(db: ReadableDb, except: ParticipantId | null, finder: RegionFinder) {
  const holder = (key: { externalId: string } | { nik: string }) =>
    findHolder(db, 'nik' in key ? key.nik : key.externalId, except)
  return { finder, findHolder: holder }
}

const findClassCode = (db: ReadableDb, id: ParticipantId) =>
  db.one<{ code: string }>(sql`
    SELECT c.code FROM current_member m JOIN training_class c ON c.id = m.class_id WHERE m.participant_id = ${id}
    UNION ALL SELECT code FROM current_class WHERE instructor_id = ${id} LIMIT 1
  `)?.code
