/** Days since 1970-01-01 of a date `YYYY-MM-DD` that exists; otherwise NaN. */
export function daysOf(date: string): number {
  if (date.length !== 10 || date[4] !== '-' || date[7] !== '-') return Number.NaN
  const year = digits(date, 0, 4)
  const month = digits(date, 5, 7)
  const day = digits(date, 8, 10)
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return exists ? daysBefore(year, month) + day - 1 - epoch : Number.NaN
}

/** The date `YYYY-MM-DD` so many days after 1970-01-01; '' outside the years 1 to 9999. */
export function dateOf(days: number): string {
  const date = new Date(Math.floor(days) * 86_400_000)
  const year = date.getUTCFullYear()
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : ''
}

/** Fills in `%Y %y %m %n %d %e %%`; '' for what is not a date. */
export function dateFormat(format: string): (date: string) => string {
  const parts = format
    .split(/(%[Yymnde%])/)
    .map(part => (part.startsWith('%') && dateParts[part.slice(1)]) || (() => part))
  return date => (Number.isNaN(daysOf(date)) ? '' : parts.map(part => part(date)).join(''))
}

const dateParts: Record<string, (date: string) => string> = {
  Y: date => date.slice(0, 4),
  y: date => date.slice(2, 4),
  m: date => date.slice(5, 7),
  n: date => String(Number(date.slice(5, 7))),
  d: date => date.slice(8, 10),
  e: date => String(Number(date.slice(8, 10))),
  '%': () => '%',
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

const monthStarts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysIn = (year: number, month: number) =>
  monthStarts[month]! - monthStarts[month - 1]! + (month === 2 && isLeap(year) ? 1 : 0)

/** Days before a month, counted from the first of January of year 1 in the Gregorian calendar. */
function daysBefore(year: number, month: number): number {
  const past = year - 1
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  return past * 365 + leapDays + monthStarts[month - 1]! + (month > 2 && isLeap(year) ? 1 : 0)
}

const epoch = daysBefore(1970, 1)
