import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { toLocal } from '#domain/schedule/local-time'
import type { Words } from '#main/words'
import type { HandoverClass, HandoverPlan } from './handover-plan.ts'

/**
 * One event a class. Times are UTC instants, so no calendar needs to know Indonesia's zones; the UID is the class's
 * code, so that importing a newer plan updates events instead of doubling them.
 */
export function planCalendar({ title, classes }: HandoverPlan, words: Words, madeAt: string, revision: number) {
  const calendar = ical({
    name: title,
    prodId: { company: 'Gladi', product: 'Gladi' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const one of classes) {
    calendar.createEvent({
      id: `${one.code.toLowerCase()}@gladi`,
      sequence: revision,
      stamp: new Date(madeAt),
      start: new Date(one.startUtc),
      end: new Date(one.endUtc),
      summary: words('files:event.summary', { code: one.code, size: one.size }),
      location: one.roomLink ?? words('files:event.room', { room: one.room }),
      description: describe(one, words),
      status: ICalEventStatus.CONFIRMED,
    })
  }
  // RFC 5545 §3.1 ends every line with CRLF; the library leaves it out after the last.
  return `${calendar.toString()}\r\n`
}

function describe(one: HandoverClass, words: Words) {
  return [
    words('files:event.time', { start: clock(one.startUtc, one), end: clock(one.endUtc, one), zone: one.zone }),
    one.instructorName && words('files:event.instructor', { name: one.instructorName }),
    words('files:event.regencies', { names: one.regencyNames.join(', ') || one.provinceNames.join(', ') }),
  ]
    .filter(Boolean)
    .join('\n')
}

function clock(instant: string, { zone }: HandoverClass) {
  const { minutes } = toLocal(instant, zone)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`
}
