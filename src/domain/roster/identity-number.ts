export type NikReading =
  | { nik: string | null }
  | { kind: 'nik-length'; digits: number }
  | { kind: 'nik-not-digits' | 'nik-rounded' }

/**
 * A NIK has 16 digits (PP 40/2019). Its parts are not checked: it keeps the region and even a wrong birth date of its
 * first registration for life. A spreadsheet keeps 15 digits of a number, so a rounded one is already destroyed.
 */
export function readNik(text: string): NikReading {
  const compact = text.replace(/^['`]|[\s.\-_]/g, '')
  if (compact === '') return { nik: null }
  if (isRoundedNumber(text)) return { kind: 'nik-rounded' }
  if (!/^\d+$/.test(compact)) return { kind: 'nik-not-digits' }
  return compact.length === 16 ? { nik: compact } : { kind: 'nik-length', digits: compact.length }
}

/** `3,20101E+15`: what a spreadsheet writes into a CSV for a number too wide for its column. */
export const isRoundedNumber = (text: string) => /^\s*\d+([.,]\d+)?E\+?\d+\s*$/i.test(text)

/**
 * True for a column of NIKs that went through a spreadsheet as numbers and came out as text again: the sixteenth digit
 * of every one is 0. By chance twenty NIKs do that once in 10²⁰. Made-up NIKs with serial 0000 do not count.
 */
export function lostLastDigits(texts: Iterable<string>): boolean {
  let seen = 0
  for (const text of texts) {
    const compact = text.replace(/\s/g, '')
    if (!/^\d{16}$/.test(compact) || compact.endsWith('0000')) continue
    if (!compact.endsWith('0')) return false
    seen++
  }
  return seen >= 20
}

/** `•••• •••• •••• 1390`: enough to tell two numbers in one's own list apart. */
export const maskedNik = (nik: string) => `•••• •••• •••• ${nik.slice(-4)}`
