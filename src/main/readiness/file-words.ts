import { missingPhrase } from '#domain/readiness/missing-phrase'
import type { Missing } from '#domain/readiness/readiness'
import { initialsOf } from '#domain/roster/initials'
import type { Regions } from '#domain/roster/regions'
import { type Language, wordsIn } from '#main/words'

/** `asInitials`: names as they are on a screen that is shared. */
export type FileManner = { format: 'xlsx' | 'csv'; language: Language; name: string; asInitials: boolean }

export type FileWords = ReturnType<typeof fileWords>

/** How a file of people speaks: as the window does. */
export function fileWords({ language, asInitials }: FileManner, regions: Regions) {
  const t = wordsIn(language)
  const provinces = new Map<string, string>(regions.provinces.map(({ code, name }) => [code, name]))
  const regencies = new Map<string, string>(regions.regencies.map(({ code, name }) => [code, name]))
  const days = new Intl.DateTimeFormat(language === 'id' ? 'id' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return {
    word: (key: string, values: Record<string, string | number> = {}) => t(`readiness:${key}`, values),
    missing: remembered((missing: Missing) => {
      const { key, values } = missingPhrase(missing)
      return t(`readiness:missing.${key}`, values)
    }),
    provinceName: (code: string) => provinces.get(code) ?? code,
    regencyName: (code: string) => regencies.get(code) ?? code,
    personName: asInitials ? initialsOf : (name: string) => name,
    day: (date: string) => days.format(new Date(`${date}T00:00:00Z`)),
  }
}

/** Thousands lack the same, and wording it takes longest. */
function remembered<Value>(inWords: (value: Value) => string): (value: Value) => string {
  const known = new Map<string, string>()
  return value => {
    const key = JSON.stringify(value)
    const words = known.get(key) ?? inWords(value)
    known.set(key, words)
    return words
  }
}
