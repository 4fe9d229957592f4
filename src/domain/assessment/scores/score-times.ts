import { type DayOrder, readReportTime, type ReportTime, toInstant } from '#domain/attendance/report-time'
import type { Occasion } from '../test-design.ts'
import { type ScoreRowProblem, warning } from './score-row-problem.ts'
import type { ScoreRow } from './score-rows.ts'

/** When a class is held; milliseconds since 1970. */
export type ClassSession = { start: number; end: number }

/** How a file writes its times. */
export type FileClock = {
  order: DayOrder
  /** Milliseconds that its clock is ahead of UTC. */
  offset: number
}

/** A time of a file, with the day of the week that Moodle puts in front; undefined: it is none. */
export const readScoreTime = (text: string): ReportTime | undefined =>
  readReportTime(text.replace(/^[\p{L}]+,\s*/u, ''))

/**
 * How the days of a file are to be read: so that more of them are days on which classes are held; else with the month
 * first, as Google and Zoom write, or with the day first where the file is Indonesian. `days`: `YYYY-MM-DD`.
 */
export function readDayOrder(
  texts: readonly string[],
  { days, offset, isIndonesian }: { days: readonly string[]; offset: number; isIndonesian: boolean },
): DayOrder {
  const times = texts.flatMap(text => readScoreTime(text) ?? [])
  const held = new Set(days.map(day => Date.parse(day) / dayLength))
  const usual: DayOrder = isIndonesian ? 'day-first' : 'month-first'
  const other: DayOrder = isIndonesian ? 'month-first' : 'day-first'
  return fitOf(times, other, { held, offset }) > fitOf(times, usual, { held, offset }) ? other : usual
}

const dayLength = 86_400_000

/** A time that can be read counts little, one on a day of classes much. */
function fitOf(times: readonly ReportTime[], order: DayOrder, { held, offset }: { held: Set<number>; offset: number }) {
  let fit = 0
  for (const time of times) {
    const at = toInstant(time, order, offset)
    if (at === null) continue
    fit += held.has(Math.floor((at + offset) / dayLength)) ? times.length + 1 : 1
  }
  return fit
}

/** Milliseconds since 1970; null: not said, or not to be read. */
export function instantOf({ time }: Pick<ScoreRow, 'time'>, { order, offset }: FileClock): number | null {
  const read = readScoreTime(time)
  return read ? toInstant(read, order, offset) : null
}

/** A time that cannot be read, or that does not go with the occasion: after the class for a pre-test, before it for a post-test. */
export function timeWarning(
  { row, time }: Pick<ScoreRow, 'row' | 'time'>,
  at: number | null,
  { occasion, session, column }: { occasion: Occasion; session: ClassSession | null; column: string | null },
): ScoreRowProblem | null {
  if (time === '') return null
  if (at === null) return warning(row, 'unreadable-time', { column, text: time })
  if (session === null) return null
  const isWrong = occasion === 'pre' ? at > session.end : at < session.start
  const isFar = Math.abs(at - session.start) > 90 * 86_400_000
  return isWrong || isFar ? warning(row, 'other-date', { column, text: time, data: { context: occasion } }) : null
}
