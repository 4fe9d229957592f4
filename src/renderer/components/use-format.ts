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
} from './format.ts'

/** Which language the numbers and dates of the page are written in. */
export const FormatLanguageContext = createContext<FormatLanguage>('id')

/** The formats of format.ts in the language of the page. */
export function useFormat() {
  const language = use(FormatLanguageContext)
  return useMemo(
    () => ({
      language,
      number: (value: number, digits?: number) => formatNumber(value, language, digits),
      share: (share: number) => formatShare(share, language),
      date: (isoDate: string) => formatDate(isoDate, language),
      day: (isoDate: string) => formatDay(isoDate, language),
      clocks: (start: string, end: string, offsetHours: number) => formatClockRange(start, end, offsetHours, language),
      instant: (instant: string) => formatInstant(instant, language),
      bytes: (bytes: number) => formatBytes(bytes, language),
    }),
    [language],
  )
}
