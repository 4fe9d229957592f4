import { type DayOrder, type ReportTime, toInstant } from './report-time.ts'

/** Days `YYYY-MM-DD` as the report's own clock counts them. */
export type DayReading =
  | { order: DayOrder; isWritten: boolean }
  /** Both orders of day and month bring some of the report to the day of the class, and they differ. */
  | { refusal: 'day-order-unclear' }
  /** No reading does; `days`: those that the report may be of, earliest first. */
  | { refusal: 'other-date'; days: string[] }

/**
 * How a report writes its days, decided by the days of the class: `days`, since 1970, in the report's zone. A file is written in one
 * order, so a day that can be read in one only (27/02) decides for all.
 */
export function decideDayOrder(times: readonly ReportTime[], days: readonly number[], offset: number): DayReading {
  const isWritten = times.some(({ monthFirst, dayFirst }) => monthFirst !== dayFirst)
  if (times.length === 0) return { order: 'month-first', isWritten }
  const sound = orders.filter(order => times.every(time => toInstant(time, order, offset) !== null))
  const readings = (sound.length > 0 ? sound : orders).map(order => ({ order, days: daysOf(times, order, offset) }))
  const fitting = readings.filter(reading => reading.days.some(day => day !== null && days.includes(day)))
  const [first, second] = fitting
  if (!first)
    return {
      refusal: 'other-date',
      days: [...new Set(readings.flatMap(listedDays))].sort((a, b) => a - b).map(isoDayOf),
    }
  const isOnDay = (day: number | null | undefined) => day !== null && day !== undefined && days.includes(day)
  const differ = second && first.days.some((day, index) => isOnDay(day) !== isOnDay(second.days[index]))
  return differ ? { refusal: 'day-order-unclear' } : { order: first.order, isWritten }
}

const dayLength = 86_400_000

/** Days since 1970 of an instant, where clocks are `offset` milliseconds ahead of UTC. */
export const dayNumberOf = (instant: number, offset: number) => Math.floor((instant + offset) / dayLength)

/** The same as `2025-02-27`. */
export const dayOfInstant = (instant: number, offset: number) => isoDayOf(dayNumberOf(instant, offset))

const isoDayOf = (dayNumber: number) => new Date(dayNumber * dayLength).toISOString().slice(0, 10)

const orders: readonly DayOrder[] = ['month-first', 'day-first']

/** Of each time, in order. */
const daysOf = (times: readonly ReportTime[], order: DayOrder, offset: number) =>
  times.map(time => {
    const instant = toInstant(time, order, offset)
    return instant === null ? null : dayNumberOf(instant, offset)
  })

const listedDays = ({ days }: { days: readonly (number | null)[] }) => days.filter(day => day !== null)
