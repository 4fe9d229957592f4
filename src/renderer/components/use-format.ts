import { createContext, use, useMemo } from 'react'
import {
  type FormatLanguage,
  formatBytes,
  formatClockRange,
  formatDate,
  formatDay,
  formatInstant,
  formatNumber,
  formatShare,
  formatWeekday,
} from './format.ts'

/** Which language the numbers and dates of the page are written in. */
export const FormatLanguageContext = createContext<FormatLanguage>('id')

/** The formats of format.ts in the language of the page. */
export function useFormat() {
  const language = use(FormatLanguageContext)
  return useMemo(
    () => ({
      language,
      number: (value: number, most?: number, least?: number) => formatNumber(value, language, most, least),
      share: (share: number) => formatShare(share, language),
      date: (isoDate: string) => formatDate(isoDate, language),
      weekday: (isoDate: string) => formatWeekday(isoDate, language),
      day: (isoDate: string) => formatDay(isoDate, language),
      clocks: (start: string, end: string, offsetHours: number) => formatClockRange(start, end, offsetHours, language),
      instant: (instant: string) => formatInstant(instant, language),
      bytes: (bytes: number) => formatBytes(bytes, language),
    }),
    [language],
  )
}
