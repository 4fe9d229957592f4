import type { DesignId } from '#contract/assessment'
import type { ScoreCandidate, WaitingScore } from '#contract/assessment-scores'
import { foldedName } from '#domain/matching/folded-name'
import { emailKey, idKey } from '#domain/matching/people-index'
import type { PersonClue } from '#domain/matching/person-match'
import { maskedPhone, readPhone } from '#domain/roster/contact'
import { maskedNik, readNik } from '#domain/roster/identity-number'
import type { ParticipantId } from '#domain/roster/participant'
import { quotable } from '#domain/roster/roster-problem'
import { type ReadableDb, sql } from '#main/database/sql'
import { countWaiting, type KeptClue, listWaitingRows } from './scores-repository.ts'

/** Rows whose person is not certain, with whom they may be about. */
export function findWaiting(db: ReadableDb, designId: DesignId, limit: number) {
  const rows = listWaitingRows(db, designId, limit)
  const people = findPeople(db, [...new Set(rows.flatMap(({ clue }) => candidatesOf(clue)))])
  return {
    ...countWaiting(db, designId),
    rows: rows.map(({ clue, result, ...row }): WaitingScore => {
      const { match } = clue
      return {
        ...row,
        clue: maskedClueOf(clue),
        points: result.points,
        possible: result.possible,
        takenAt: result.takenAt,
        kind: match.kind,
        why: match.kind === 'ambiguous' ? match.why : null,
        candidates: candidatesOf(clue).flatMap(id => {
          const person = people.get(id)
          return person ? [toCandidate(person, clue)] : []
        }),
      }
    }),
  }
}

const candidatesOf = ({ match }: KeptClue) => (match.kind === 'ambiguous' ? match.candidates : match.nearest)

function maskedClueOf({ id, nik, email, phone, name }: PersonClue): WaitingScore['clue'] {
  const reading = readNik(nik)
  const number = 'nik' in reading ? reading.nik : null
  const local = readPhone(phone)
  return {
    id: quotable(id),
    nik: number === null ? quotable(nik) : maskedNik(number),
    email: quotable(email),
    phone: local === undefined ? quotable(phone) : maskedPhone(local),
    name: quotable(name),
  }
}

type Person = {
  participantId: ParticipantId
  externalId: string | null
  nik: string | null
  email: string | null
  phone: string | null
  name: string
  classCode: string | null
  regencyCode: string | null
  districtName: string | null
}

function findPeople(db: ReadableDb, ids: readonly ParticipantId[]): Map<ParticipantId, Person> {
  const rows = db.all<Person>(sql`
    SELECT p.id AS participantId, p.external_id AS externalId, p.nik, p.email, p.phone, p.name, c.code AS classCode,
           p.regency_code AS regencyCode, p.district_name AS districtName
    FROM participant p
    LEFT JOIN current_member m ON m.participant_id = p.id
    LEFT JOIN training_class c ON c.id = m.class_id
    WHERE p.withdrawn_at IS NULL AND p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
  `)
  return new Map(rows.map(row => [row.participantId, row]))
}

function toCandidate(person: Person, clue: PersonClue): ScoreCandidate {
  const { participantId, name, classCode, regencyCode, districtName, phone } = person
  const reading = readNik(clue.nik)
  const isSame = {
    id: clue.id.trim() !== '' && [participantId, person.externalId ?? ''].map(idKey).includes(idKey(clue.id)),
    nik: 'nik' in reading && reading.nik !== null && reading.nik === person.nik,
    email: clue.email.trim() !== '' && emailKey(clue.email) === emailKey(person.email ?? ''),
    phone: phone !== null && readPhone(clue.phone) === phone,
    name: foldedName(clue.name) === foldedName(name),
  }
  const agrees = (['id', 'nik', 'email', 'phone', 'name'] as const).filter(field => isSame[field])
  return { participantId, name, classCode, regencyCode, districtName, phone: phone && maskedPhone(phone), agrees }
}
