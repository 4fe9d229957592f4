import { toLocal } from '#domain/schedule/local-time'
import type { Zone } from '#domain/training/training'
import type { Language } from '#main/words'

type Timed = { startUtc: string; endUtc: string; zone: Zone }

/** `08.00–15.30` as clocks in the class's zone show it; English writes colons. */
export function clockRange({ startUtc, endUtc, zone }: Timed, language: Language = 'id') {
  return [startUtc, endUtc].map(instant => clock(instant, zone, language)).join('–')
}

function clock(instant: string, zone: Zone, language: Language) {
  const { minutes } = toLocal(instant, zone)
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0'))
  return `${hour}${language === 'id' ? '.' : ':'}${minute}`
}

/** `Kamis, 27 Februari 2025` of `2025-02-27`. */
export function longDay(date: string, language: Language) {
  const format = { dateStyle: 'full', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language === 'id' ? 'id' : 'en-GB', format).format(new Date(`${date}T00:00:00Z`))
}
