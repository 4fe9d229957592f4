/**
 * A time as a report writes it, in milliseconds, as if its clock were UTC, for either reading of a day such as 02/03/2025.
 * Null: no day can be meant so. Where the day is written beyond doubt both are the same.
 */
export type ReportTime = {
  monthFirst: number | null
  dayFirst: number | null
  /** The text says its own distance from UTC; otherwise the clock is that of the account's zone. */
  isUtc: boolean
}

export type DayOrder = 'month-first' | 'day-first'

/** What the text means in an order of days; `offset`: milliseconds that the report's clock is ahead of UTC. */
export function toInstant(time: ReportTime, order: DayOrder, offset: number): number | null {
  const clock = order === 'month-first' ? time.monthFirst : time.dayFirst
  return clock === null || time.isUtc ? clock : clock - offset
}

/**
 * `02/27/2025 08:00:15 AM`, `27/02/2025 08.00`, `2025-02-27T01:00:15Z`, `Feb 27, 2025 8:00 AM`, `27 Februari 2025 08.00`,
 * and the number that a spreadsheet makes of such a time. Undefined for anything else.
 */
export function readReportTime(text: string): ReportTime | undefined {
  const plain = text.trim()
  return readUsual(plain) ?? readSerial(plain) ?? readWritten(plain)
}

/** `02/27/2025 08:00:15 AM`, `27/02/2025 08:00`: what nearly all reports are full of, without searching a pattern. */
function readUsual(text: string): ReportTime | undefined {
  const gap = text.indexOf(' ')
  if (gap !== 10 || text.charCodeAt(2) !== slash || text.charCodeAt(5) !== slash) return undefined
  const time = usualTimeOfDay(text, gap + 1)
  const days = time === undefined ? undefined : readSameDay(text.slice(0, gap))
  if (time === undefined || !days) return undefined
  const { monthFirst, dayFirst } = days
  return {
    monthFirst: monthFirst === null ? null : monthFirst + time,
    dayFirst: dayFirst === null ? null : dayFirst + time,
    isUtc: false,
  }
}

/** `08:00`, `08:00:15`, either with ` AM` or ` PM` behind; undefined for any other way of writing. */
function usualTimeOfDay(text: string, from: number): number | undefined {
  if (text.charCodeAt(from + 2) !== colon) return undefined
  const hasSeconds = text.charCodeAt(from + 5) === colon
  const end = from + (hasSeconds ? 8 : 5)
  const half = text.slice(end)
  if (half !== '' && half !== ' AM' && half !== ' PM') return undefined
  const hour = twoDigits(text, from)
  const minute = twoDigits(text, from + 3)
  const second = hasSeconds ? twoDigits(text, from + 6) : 0
  if (Number.isNaN(hour + minute + second)) return undefined
  return timeOfDay(hour, minute, { second, half: half === '' ? undefined : half.slice(1) })
}

const slash = 47
const colon = 58

/** NaN where one of them is none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** A report is of one day, which is read once. */
function readSameDay(text: string): Day | undefined {
  if (text !== last.text) last = { text, day: readDay(text) }
  return last.day
}

let last: { text: string; day: Day | undefined } = { text: '', day: undefined }

/** Days since 1899-12-30; only those of this century's first half. */
function readSerial(text: string): ReportTime | undefined {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return undefined
  const days = Number(text)
  if (days < 36_526 || days > 55_000) return undefined
  const clock = Math.round((days - 25_569) * 86_400) * 1000
  return { monthFirst: clock, dayFirst: clock, isUtc: false }
}

const clockText =
  /(?:^|[\sT,]+)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([AP]\.?M\.?)?\s*(Z|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?)?$/i

function readWritten(text: string): ReportTime | undefined {
  const found = clockText.exec(text)
  if (!found) return undefined
  const [whole, hour, minute, second = '0', half, zone] = found
  const time = timeOfDay(Number(hour), Number(minute), { second: Number(second), half })
  const days = readDay(text.slice(0, text.length - whole.length).trim())
  if (time === undefined || !days) return undefined
  const ahead = zone === undefined ? 0 : offsetOf(zone)
  const at = (day: number | null) => (day === null ? null : day + time - ahead)
  return { monthFirst: at(days.monthFirst), dayFirst: at(days.dayFirst), isUtc: zone !== undefined }
}

function timeOfDay(hour: number, minute: number, { second, half }: { second: number; half: string | undefined }) {
  const isAfternoon = half?.toLowerCase().startsWith('p') ?? false
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined
  const hours = half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0)
  return hours > 23 || minute > 59 || second > 59 ? undefined : ((hours * 60 + minute) * 60 + second) * 1000
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  if (sign === undefined) return 0
  return (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1)
}

type Day = { monthFirst: number | null; dayFirst: number | null }

function readDay(text: string): Day | undefined {
  const [, first, second, third] = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/.exec(text) ?? []
  if (first === undefined) return readNamedMonth(text)
  if (first.length === 4) return sure(dayOf(Number(first), Number(second), Number(third)))
  if (third!.length !== 4 && third!.length !== 2) return undefined
  const year = third!.length === 2 ? 2000 + Number(third) : Number(third)
  const day = {
    monthFirst: dayOf(year, Number(first), Number(second)),
    dayFirst: dayOf(year, Number(second), Number(first)),
  }
  return day.monthFirst === null && day.dayFirst === null ? undefined : day
}

function readNamedMonth(text: string): Day | undefined {
  const english = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text)
  const indonesian = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4})$/i.exec(text)
  const [month, day, year] = english
    ? [english[1]!, english[2], english[3]]
    : [indonesian?.[2] ?? '', indonesian?.[1], indonesian?.[3]]
  const number = months.findIndex(names => names.includes(month.slice(0, 3).toLowerCase()))
  return number < 0 ? undefined : sure(dayOf(Number(year), number + 1, Number(day)))
}

const months = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may mei',
  'jun',
  'jul',
  'aug agu ags',
  'sep',
  'oct okt',
  'nov nop',
  'dec des',
].map(names => names.split(' '))

const sure = (day: number | null): Day | undefined => (day === null ? undefined : { monthFirst: day, dayFirst: day })

function dayOf(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || year < 2000 || year > 2099) return null
  const at = Date.UTC(year, month - 1, day)
  return new Date(at).getUTCDate() === day ? at : null
}
