import type { ListedClass } from '#contract/schedule'
import { toLocal } from '#domain/schedule/local-time'

/** The days on which there are classes, and the hours of Jakarta's clock that each of them shows. */
export type DayAxis = {
  /** `YYYY-MM-DD`, in order. */
  days: string[]
  /** Minutes since midnight, Western Indonesian Time: what every day begins and ends with. */
  start: number
  end: number
}

const minutesOfDay = 24 * 60

/** One axis for all days: whole hours around the earliest beginning and the latest end, seen from Jakarta. */
export function dayAxisOf(classes: readonly ListedClass[]): DayAxis {
  const days = [...new Set(classes.map(({ date }) => date))].sort()
  const starts = classes.map(one => minutesAt(one.startUtc, one.date))
  const ends = classes.map(one => minutesAt(one.endUtc, one.date))
  return {
    days,
    start: Math.floor(Math.min(8 * 60, ...starts) / 60) * 60,
    end: Math.ceil(Math.max(9 * 60, ...ends) / 60) * 60,
  }
}

/** Where on its day a class lies: shares of the day's width, 0–1. */
export function placeOnDay({ start, end }: DayAxis, { date, startUtc, endUtc }: ListedClass) {
  const from = (minutesAt(startUtc, date) - start) / (end - start)
  return { from, width: (minutesAt(endUtc, date) - start) / (end - start) - from }
}

/** Minutes since the midnight that begins `date` in Jakarta; negative before. */
function minutesAt(instant: string, date: string) {
  const local = toLocal(instant, 'WIB')
  const days = (Date.parse(local.date) - Date.parse(date)) / 86_400_000
  return local.minutes + days * minutesOfDay
}

/** The hours written above a day, in minutes, so far apart that they do not touch; none where there is no room. */
export function rulerHours({ start, end }: DayAxis, width: number): number[] {
  const perHour = width / ((end - start) / 60)
  const every = [1, 2, 4].find(hours => hours * perHour >= 24)
  if (!every) return []
  const hours: number[] = []
  for (let minutes = start; minutes < end; minutes += every * 60) hours.push(minutes)
  return hours
}
