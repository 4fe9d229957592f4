import type { ClassId } from '#contract/identifiers'
import type { ContactPerson, ReadinessScope } from '#contract/readiness'
import { type ContactCandidate, contactsOf } from '#domain/readiness/contacts'
import { dayOfInstant } from '#domain/readiness/ready-days'
import { maskedPhone } from '#domain/roster/contact'
import type { ReadableDb } from '#main/database/sql'
import type { Board } from './board.ts'
import { cellsOfScope } from './cells-of-scope.ts'
import { listHeldClasses } from './class-repository.ts'
import { listLastContacts, listPhones } from './contact-repository.ts'

/** Whom to contact at the instant `now`, the `limit` first of them. */
export function contactList(
  board: Board,
  scope: ReadinessScope,
  db: ReadableDb,
  { now, limit }: { now: string; limit: number },
) {
  const classes = listHeldClasses(db)
  const contacted = listLastContacts(db)
  const people = new Map(
    cellsOfScope(board, scope).flatMap(({ people }) => people.map(one => [one.participantId, one] as const)),
  )
  const candidates = [...people.values()].flatMap(({ participantId, classId, readiness }): ContactCandidate[] => {
    const held = classId === null ? undefined : classes.get(classId)
    const contactedAt = contacted.get(participantId) ?? null
    return held ? [{ participantId, date: held.date, readiness, contactedAt }] : []
  })
  const today = dayOfInstant(now)
  const { contacts, ...counts } = contactsOf(candidates, today)
  const shown = contacts.slice(0, limit)
  const phones = listPhones(
    db,
    shown.map(({ participantId }) => participantId),
  )
  return {
    today,
    total: contacts.length,
    ...counts,
    people: shown.map(({ participantId, reason }): ContactPerson => {
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
    }),
  }
}
