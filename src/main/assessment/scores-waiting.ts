import type { DesignId } from '#contract/assessment'
import type { ScoreCandidate, WaitingScore } from '#contract/assessment-scores'
import type { Occasion } from '#domain/assessment/test-design'
import { foldedName } from '#domain/matching/folded-name'
import { emailKey, idKey } from '#domain/matching/people-index'
import type { PersonClue } from '#domain/matching/person-match'
import { maskedPhone, readPhone } from '#domain/roster/contact'
import { maskedNik, readNik } from '#domain/roster/identity-number'
import type { ParticipantId } from '#domain/roster/participant'
import { quotable } from '#domain/roster/roster-problem'
import { type ReadableDb, sql } from '#main/database/sql'
import { findDesign } from './design-repository.ts'
import { countWaiting, type KeptClue, listWaitingRows } from './scores-repository.ts'

/** Rows whose person is not certain, with whom they may be about. */
export function findWaiting(db: ReadableDb, designId: DesignId, limit: number) {
  const rows = listWaitingRows(db, designId, limit)
  const ids = [...new Set(rows.flatMap(({ clue }) => candidatesOf(clue)))]
  const people = findPeople(db, ids)
  const isDone = attemptsUsed(db, designId, ids)
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
          return person ? [{ ...toCandidate(person, clue), hasResult: isDone(id, row.occasion) }] : []
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

/** Whether somebody has a result for every attempt of an occasion. */
function attemptsUsed(db: ReadableDb, designId: DesignId, ids: readonly ParticipantId[]) {
  const attempts = findDesign(db, designId)?.attempts ?? 1
  const rows = db.all<{ id: string; occasion: Occasion; results: number }>(sql`
    SELECT participant_id AS id, occasion, count(*) AS results FROM test_result
    WHERE design_id = ${designId} AND participant_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
    GROUP BY participant_id, occasion
  `)
  const used = new Set(rows.filter(({ results }) => results >= attempts).map(({ id, occasion }) => `${occasion} ${id}`))
  return (id: ParticipantId, occasion: Occasion) => used.has(`${occasion} ${id}`)
}

function toCandidate(person: Person, clue: PersonClue): Omit<ScoreCandidate, 'hasResult'> {
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
