import type { ParticipantId } from '#domain/roster/participant'
import type { Missing, Readiness } from './readiness.ts'
import { dayOfInstant } from './ready-days.ts'

/** Somebody with a class; `date` is its day. */
export type ContactCandidate = {
  participantId: ParticipantId
  date: string
  readiness: Readiness
  /** When somebody last called or wrote to them. */
  contactedAt: string | null
}

/** Why somebody is called: their class is today or tomorrow, or what is still missing, the lowest rung first. */
export type ContactReason = { kind: 'class-soon'; date: string } | { kind: 'missing'; missing: Missing[] }

export type Contact = { participantId: ParticipantId; date: string; reason: ContactReason }

export type ContactList = {
  /** In the order in which to call. */
  contacts: Contact[]
  /** Who was called today is not called twice. */
  contactedToday: number
  /**
   * People of whom only the attendance of their class is lacking, or everything: reports are to be imported, nobody is to
   * be called.
   */
  awaitingReport: number
}

/**
 * Whom to contact on `today`: first those whose class is today or tomorrow, then those whose class was, nearest to ready
 * first, of equals the earliest class first, since they go to the field first. Nobody twice a day.
 */
export function contactsOf(candidates: Iterable<ContactCandidate>, today: string): ContactList {
  const tomorrow = dayAfter(today)
  const list: ContactList = { contacts: [], contactedToday: 0, awaitingReport: 0 }
  for (const candidate of candidates) {
    const { readiness, date, contactedAt, participantId } = candidate
    if (readiness.state === 'ready' || date > tomorrow) continue
    const isSoon = date >= today && readiness.missing.some(isUnreportedClass)
    const missing = readiness.missing.filter(canBeAskedFor)
    if (!isSoon && (missing.length === 0 || readiness.reportedAt === null)) list.awaitingReport++
    else if (contactedAt !== null && dayOfInstant(contactedAt) === today) list.contactedToday++
    else
      list.contacts.push({
        participantId,
        date,
        reason: isSoon ? { kind: 'class-soon', date } : { kind: 'missing', missing },
      })
  }
  list.contacts.sort(byUrgency)
  return list
}

/** A class without a report, and a person without a class, are for others to mend. */
const canBeAskedFor = (missing: Missing) => missing.rung !== 'placed' && !isUnreportedClass(missing)

const isUnreportedClass = (missing: Missing) => missing.rung === 'attended' && missing.share === null

function byUrgency(a: Contact, b: Contact): number {
  const distance = ({ reason }: Contact) => (reason.kind === 'class-soon' ? 0 : reason.missing.length)
  return distance(a) - distance(b) || compared(a.date, b.date) || compared(a.participantId, b.participantId)
}

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000).toISOString().slice(0, 10)
