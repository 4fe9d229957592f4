import { utcOffsetHours, type Zone } from '#domain/training/training'

const minuteMilliseconds = 60_000
const dayMinutes = 24 * 60

/** `08:30` → 510. */
export function minutesOf(clock: string) {
  const [hours, minutes] = clock.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** The instant (ISO 8601, UTC, whole seconds) at which clocks in `zone` show `clock` on `date` (`YYYY-MM-DD`). */
export function toUtc(date: string, clock: string, zone: Zone) {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  const minutes = minutesOf(clock) - utcOffsetHours[zone] * 60
  return new Date(midnight + minutes * minuteMilliseconds).toISOString().replace('.000Z', 'Z')
}

/** What clocks in `zone` show at an instant: date and minutes since local midnight. */
export function toLocal(instant: string, zone: Zone) {
  const local = new Date(Date.parse(instant) + utcOffsetHours[zone] * 60 * minuteMilliseconds)
  const date = local.toISOString().slice(0, 10)
  return { date, minutes: (local.getTime() / minuteMilliseconds) % dayMinutes }
}

/** `YYYY-MM-DD` plus whole days, which may be negative. */
export function addDays(date: string, days: number) {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  return new Date(midnight + days * dayMinutes * minuteMilliseconds).toISOString().slice(0, 10)
}

const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

/**
 * The first `count` days on which classes may be held, from `firstDate` on. A first date on a weekend counts only
 * where weekends do. Public holidays are not known here.
 */
export function trainingDays(firstDate: string, count: number, weekends: boolean) {
  const days: string[] = []
  for (let date = firstDate; days.length < count; date = addDays(date, 1)) {
    if (weekends || !isWeekend(date)) days.push(date)
  }
  return days
}

/** The day on which a tier of `count` days must begin to end before `date`. */
export function daysBefore(date: string, count: number, weekends: boolean) {
  let first = date
  for (let left = count; left > 0; ) {
    first = addDays(first, -1)
    if (weekends || !isWeekend(first)) left--
  }
  return first
}
