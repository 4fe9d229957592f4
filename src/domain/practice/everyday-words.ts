import { isNear } from '#domain/roster/edit-distance'
import { folded } from '#domain/roster/folded-text'

/** The words of a question as it is asked in the field, without those that every question has, each without its ending. */
export const everydayWords = (text: string): string[] =>
  folded(text)
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '' && !stopWords.has(word))
    .map(word => withoutEnding(word))
    .filter(word => !stopWords.has(word))

/** `rumahnya`, `wcnya`, `bekerjakah`: Indonesian's enclitics, kept where too little of a word would remain. */
const withoutEnding = (word: string) => word.replace(/(?<=..)(nya|kah|lah|pun)$/, '')

/** Words by which nobody looks for anything: asking words, persons addressed, politeness, fillers. */
const stopWords = new Set(
  `apa apakah siapa berapa mana bagaimana gimana kapan kenapa yang di ke dari dan atau ini itu ada adalah untuk buat pada
  dengan dong sih deh ya yah kok kan si sang para saya aku kami kita anda kamu bapak ibu pak bu mas mbak mba kak bang om
  tante neng boleh bisa mau tolong maaf permisi saja aja juga lagi sudah udah telah belum akan sekarang nanti
  coba tanya tahu jadi kalau kalo sama tidak nggak ndak gak`.split(/\s+/),
)

/**
 * How well a typed word meets one of a question: 1 the same, less for a beginning, for the same stem and for a slip of
 * the finger, 0 not at all.
 */
export function likeness(typed: string, word: string): number {
  if (typed === word) return 1
  if (typed.length >= 3 && word.startsWith(typed)) return 0.8
  const [a, b] = [stemOf(typed), stemOf(word)]
  if (a === b) return 0.8
  if (a.length >= 4 && b.length >= 4 && (a.startsWith(b) || b.startsWith(a))) return 0.6
  const slips = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0
  return slips > 0 && (isNear(typed, word, slips) || isSwapped(typed, word)) ? 0.5 : 0
}

/** `memasak`, `dimasak` and `masakan` are about `masak`; too little is never left. */
const stemOf = (word: string) =>
  word.replace(/^(meng|meny|mem|men|me|ber|ter|di|ke|pe)(?=.{4})/, '').replace(/(?<=.{4})(an|kan|i)$/, '')

/** Two neighbouring letters in the wrong order, the commonest slip. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = a.split('').findIndex((letter, i) => letter !== b[i])
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
