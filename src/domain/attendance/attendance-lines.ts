import { quotable } from '../roster/roster-problem.ts'
import { type Zone, utcOffsetHours } from '../training/training.ts'
import type { AttendanceField } from './attendance-headers.ts'
import type { AttendanceRow, AttendanceTable } from './attendance-table.ts'
import { dayNumberOf, decideDayOrder } from './day-order.ts'
import { nameKeyOf } from './name-key.ts'
import { type DayOrder, readReportTime, type ReportTime, toInstant } from './report-time.ts'

/** When a class is held; milliseconds since 1970, UTC. */
export type Session = { start: number; end: number }

/** A row that counts: one connection, or, where `connection` is null, a person's sum of minutes. */
export type AttendanceLine = {
  row: number
  name: string
  email: string
  /** The same for the same name and address, however they are spaced and capitalised. */
  key: string
  connection: { join: number; leave: number } | null
  minutes: number
}

/** Every way in which a row is set aside; each has its words under `problem` in the language files. */
export const attendanceProblemKinds = [
  'no-name',
  'waiting-room',
  'unreadable-time',
  'leave-before-join',
  'unreadable-minutes',
  'negative-minutes',
  'other-date',
] as const
export type AttendanceProblemKind = (typeof attendanceProblemKinds)[number]

export type AttendanceProblem = {
  /** As the file numbers it, from 1. */
  row: number
  field: AttendanceField
  kind: AttendanceProblemKind
  /** What stands there, fit for a message. */
  text: string
}

/** `none`: no time of the report can be read in two ways. */
export type ReadDayOrder = DayOrder | 'none'

export type AttendanceLines =
  | { dayOrder: ReadDayOrder; lines: AttendanceLine[]; problems: AttendanceProblem[] }
  | { refusal: 'day-order-unclear' }
  | { refusal: 'other-date'; days: string[] }

export type LineChoices = {
  session: Session
  /** In which the report's clock is. */
  zone: Zone
  /** As a person said it; unless told, the day of the class decides. */
  dayOrder?: DayOrder
}

/** The rows of a report for a class; each becomes a line or a problem. */
export function readAttendanceLines(
  { rows, meeting, mapping }: AttendanceTable,
  { session, zone, dayOrder }: LineChoices,
): AttendanceLines {
  const offset = utcOffsetHours[zone] * 3_600_000
  const days = [dayNumberOf(session.start, offset), dayNumberOf(session.end, offset)]
  const timed = rows.map(row => ({ row, join: readReportTime(row.join), leave: readReportTime(row.leave) }))
  const times: ReportTime[] = []
  for (const { join, leave } of timed) {
    if (join) times.push(join)
    if (leave) times.push(leave)
  }
  const began = meeting && times.length === 0 ? readReportTime(meeting.start) : undefined
  const reading = decideDayOrder(began ? [began] : times, days, offset)
  if ('refusal' in reading && (reading.refusal === 'other-date' || dayOrder === undefined)) return reading
  const decided = dayOrder ?? ('order' in reading ? reading.order : 'month-first')
  const hasTimes = mapping.join !== undefined
  const clock: Clock = { order: decided, offset, days }
  const lines: AttendanceLine[] = []
  const problems: AttendanceProblem[] = []
  for (const one of timed) {
    const read = hasTimes ? toConnection(one, clock) : toSum(one.row)
    if ('kind' in read) problems.push(read)
    else lines.push(read)
  }
  const isWritten = times.some(({ monthFirst, dayFirst }) => monthFirst !== dayFirst)
  return { dayOrder: isWritten ? decided : 'none', lines, problems }
}

type TimedRow = { row: AttendanceRow; join: ReportTime | undefined; leave: ReportTime | undefined }
type Clock = { order: DayOrder; offset: number; days: readonly number[] }

function toConnection({ row, ...times }: TimedRow, { order, offset, days }: Clock): AttendanceLine | AttendanceProblem {
  const fault = faultOf(row)
  if (fault) return fault
  const join = times.join ? toInstant(times.join, order, offset) : null
  const leave = times.leave ? toInstant(times.leave, order, offset) : null
  if (join === null) return problemOf(row, 'join', 'unreadable-time')
  if (leave === null) return problemOf(row, 'leave', 'unreadable-time')
  if (leave < join) return problemOf(row, 'leave', 'leave-before-join')
  const isOnDay = days.includes(dayNumberOf(join, offset)) || days.includes(dayNumberOf(leave, offset))
  if (!isOnDay) return problemOf(row, 'join', 'other-date')
  return { ...whoOf(row), connection: { join, leave }, minutes: (leave - join) / 60_000 }
}

function toSum(row: AttendanceRow): AttendanceLine | AttendanceProblem {
  const fault = faultOf(row)
  if (fault) return fault
  const minutes = readMinutes(row.minutes)
  if (minutes === undefined) return problemOf(row, 'minutes', 'unreadable-minutes')
  return { ...whoOf(row), connection: null, minutes }
}

/** What is wrong with a row in every shape. A duration below zero tells of a broken row, whatever its times say. */
function faultOf(row: AttendanceRow): AttendanceProblem | undefined {
  if (row.name === '' && row.email === '') return problemOf(row, 'name', 'no-name')
  if (isYes(row.waitingRoom)) return problemOf(row, 'waitingRoom', 'waiting-room')
  return /^[-−]/.test(row.minutes) && (readMinutes(row.minutes) ?? 0) < 0
    ? problemOf(row, 'minutes', 'negative-minutes')
    : undefined
}

const whoOf = ({ row, name, email }: AttendanceRow) => ({ row, name, email, key: nameKeyOf({ name, email }) })

const problemOf = (row: AttendanceRow, field: AttendanceField, kind: AttendanceProblemKind): AttendanceProblem => ({
  row: row.row,
  field,
  kind,
  text: quotable(row[field]),
})

const isYes = (text: string) => /^(yes|ya|y|true|1)$/i.test(text)

/** Whole or with a comma or a point: `83`, `82,5`. Undefined for anything else. */
function readMinutes(text: string): number | undefined {
  return /^[-−]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace('−', '-').replace(',', '.')) : undefined
}
