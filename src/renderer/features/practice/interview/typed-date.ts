/**
 * A date as it is kept, `1990-08-17`, of what people type: `17-08-1990`, `17/8/1990`, `17.8.1990`, `17081990`,
 * `17 Agustus 1990`. A day that does not exist is read as well, `1990-02-31`: that is the questionnaire's to say. Null:
 * it is no date, or its year is short.
 */
export function readTypedDate(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return dateOf(iso[3]!, iso[2]!, iso[1]!)
  const digits = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (digits) return dateOf(digits[1]!, digits[2]!, digits[3]!)
  const words = /^(\d{1,2})[-/. ]*([a-z]{3,})[-/. ]*(\d{4})$/.exec(text)
  const month = words && monthNamed(words[2]!)
  return words && month ? dateOf(words[1]!, month, words[3]!) : null
}

/** `17-08-1990` of `1990-08-17`: as it is written by hand. Anything else as it is. */
export function writtenDate(isoDate: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate)
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : isoDate
}

const dateOf = (day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

const months = [
  ['januari', 'january'],
  ['februari', 'february', 'pebruari'],
  ['maret', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['agustus', 'august', 'agt', 'ags'],
  ['september'],
  ['oktober', 'october'],
  ['november', 'nopember'],
  ['desember', 'december'],
]

/** `1`–`12`, by its whole name or the beginning of it. */
function monthNamed(word: string): string | null {
  const at = months.findIndex(names => names.some(name => name.startsWith(word)))
  return at === -1 ? null : String(at + 1)
}
