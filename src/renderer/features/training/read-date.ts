/** Beginnings of month names in both languages of the window. */
const months = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['agu', 'aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['des', 'dec'],
]

/**
 * `2025-02-27` of what people type for it: `27 Feb 2025`, `27 Februari 2025`, `27/2/2025`, `27-02-2025`, `2025-02-27`;
 * day before month, as in Indonesia. Null where it is no day of the calendar.
 */
export function readDate(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  if (isoYear) return toIsoDate(Number(isoYear), Number(isoMonth), Number(isoDay))
  const [, day, month = '', year] = /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,})[\s/.-]+(\d{4})$/.exec(text) ?? []
  if (!day) return null
  const named = months.findIndex(names => names.some(name => month.startsWith(name))) + 1
  return toIsoDate(Number(year), Number(month) || named, Number(day))
}

function toIsoDate(year: number, month: number, day: number) {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}
