import type { ClassId } from '#contract/identifiers'
import type { ContactPerson, ReadinessScope } from '#contract/readiness'
import type { JudgedPerson } from '#domain/readiness/cell'
import { type ContactCandidate, type ContactList, contactsOf } from '#domain/readiness/contacts'
import { dayOfInstant } from '#domain/readiness/ready-days'
import { maskedPhone } from '#domain/roster/contact'
import type { ParticipantId } from '#domain/roster/participant'
import type { ReadableDb } from '#main/database/sql'
import type { Board } from './board.ts'
import { peopleOfScope } from './cells-of-scope.ts'
import { type HeldClass, listHeldClasses } from './class-repository.ts'
import { listLastContacts, listPhones } from './contact-repository.ts'

type Contacts = ContactList & {
  today: string
  people: ReadonlyMap<ParticipantId, JudgedPerson>
  classes: ReadonlyMap<string, HeldClass>
}

/** Whom to contact at the instant `now`; `contactPeople` says who they are. */
export function listContacts(board: Board, scope: ReadinessScope, db: ReadableDb, now: string): Contacts {
  const classes = listHeldClasses(db)
  const contacted = listLastContacts(db)
  const people = new Map(peopleOfScope(board, scope).map(one => [one.participantId, one]))
  const candidates = [...people.values()].flatMap(({ participantId, classId, readiness }): ContactCandidate[] => {
    const held = classId === null ? undefined : classes.get(classId)
    const contactedAt = contacted.get(participantId) ?? null
    return held ? [{ participantId, date: held.date, readiness, contactedAt }] : []
  })
  const today = dayOfInstant(now)
  return { ...contactsOf(candidates, today), today, people, classes }
}

/** Some of them, in their order. */
export function contactPeople(
  { people, classes, contacts }: Contacts,
  db: ReadableDb,
  from: number,
  to: number,
): ContactPerson[] {
  const some = contacts.slice(from, to)
  const phones = listPhones(
    db,
    some.map(({ participantId }) => participantId),
  )
  return some.map(({ participantId, reason }) => {
    const { name, provinceCode, regencyCode, classId } = people.get(participantId)!
    const { code, date, startUtc, endUtc, zone } = classes.get(classId!)!
    const phone = phones.get(participantId)
    return {
      participantId,
      name,
      provinceCode,
      regencyCode,
      classId: classId as ClassId,
      classCode: code,
      date,
      startUtc,
      endUtc,
      zone,
      phone: phone === undefined ? null : maskedPhone(phone),
      reason,
    }
  })
}
