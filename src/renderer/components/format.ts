/** The two languages of numbers and dates: `id` writes 33.603 and 08.00, `en` writes 33,603 and 08:00. */
export type FormatLanguage = 'id' | 'en'

const months = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}
const weekdays = {
  id: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const longWeekdays = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}
const hour = 3_600_000

/** `33.603`, `29,6`, `−2` with a real minus. At most `most` decimals, at least `least`. */
export function formatNumber(value: number, language: FormatLanguage, most = 1, least = 0) {
  return numberFormat(language, most, least).format(value).replace('-', '−')
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** Making one takes as long as a hundred numbers, and a page writes hundreds. */
function numberFormat(language: FormatLanguage, most: number, least: number) {
  const key = `${language} ${most} ${least}`
  const known = numberFormats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(language, { maximumFractionDigits: most, minimumFractionDigits: least })
  numberFormats.set(key, made)
  return made
}

/** `73%`; `share` is 0–1. Only a true 0 and a true 1 are written as 0% and 100%. */
export function formatShare(share: number, language: FormatLanguage) {
  const percent = Math.round(share * 100)
  const honest = share > 0 && percent === 0 ? 1 : share < 1 && percent === 100 ? 99 : percent
  return `${formatNumber(honest, language)}%`
}

/** `27 Feb 2025` of `2025-02-27`. */
export function formatDate(isoDate: string, language: FormatLanguage) {
  const [year, month, day] = isoDate.split('-').map(Number)
  return `${day} ${months[language][(month ?? 1) - 1]} ${year}`
}

/** `Kam 27 Feb 2025`. */
export function formatDay(isoDate: string, language: FormatLanguage) {
  return `${weekdays[language][weekdayOf(isoDate)]} ${formatDate(isoDate, language)}`
}

/** `Kamis`. */
export function formatWeekday(isoDate: string, language: FormatLanguage) {
  return longWeekdays[language][weekdayOf(isoDate)] ?? ''
}

/** 0 is Sunday. */
function weekdayOf(isoDate: string) {
  return new Date(`${isoDate}T00:00:00Z`).getUTCDay()
}

/** `08.00` of an instant, seen `offsetHours` ahead of UTC. */
export function formatClock(instant: string, offsetHours: number, language: FormatLanguage) {
  const clock = new Date(Date.parse(instant) + offsetHours * hour).toISOString().slice(11, 16)
  return language === 'id' ? clock.replace(':', '.') : clock
}

/** `08.00–15.30`, with an en dash. */
export function formatClockRange(start: string, end: string, offsetHours: number, language: FormatLanguage) {
  return `${formatClock(start, offsetHours, language)}–${formatClock(end, offsetHours, language)}`
}

/** `25 Feb 2025, 10.12 WIB`, in the zone of this computer. */
export function formatInstant(instant: string, language: FormatLanguage) {
  const offsetHours = -new Date(instant).getTimezoneOffset() / 60
  const local = new Date(Date.parse(instant) + offsetHours * hour).toISOString()
  return `${formatDate(local.slice(0, 10), language)}, ${formatClock(instant, offsetHours, language)} ${zoneName(offsetHours)}`
}

function zoneName(offsetHours: number) {
  const indonesian: Record<number, string> = { 7: 'WIB', 8: 'WITA', 9: 'WIT' }
  return indonesian[offsetHours] ?? `UTC${offsetHours < 0 ? '−' : '+'}${Math.abs(offsetHours)}`
}

/** `1,2 MB` with decimal units. */
export function formatBytes(bytes: number, language: FormatLanguage) {
  if (bytes < 1000) return `${formatNumber(bytes, language)} B`
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, language)} kB`
  return `${formatNumber(bytes / 1_000_000, language)} MB`
}
