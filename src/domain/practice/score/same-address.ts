import { isNear } from '#domain/roster/edit-distance'
import { folded } from '#domain/roster/folded-text'

/**
 * Whether two addresses lead to the same door. Kinds of street and the words for number, RT and RW do not matter
 * (`Jl. Sawo 2 no 5` is `JALAN SAWO GANG 2 NOMOR 5`), nor do descriptions between commas (`, dekat pos ronda`); every
 * number of the right one must be there and no other, and of its other words three in four, each with at most one letter
 * wrong from five letters on. Our own tolerance.
 */
export function sameAddress(recorded: string, right: string): boolean {
  const numbers = (words: string[]) => words.filter(isNumber).sort().join(' ')
  const [found, sought] = [addressWords(recorded), addressWords(right)]
  return numbers(found) === numbers(sought) && sharedWords(recorded, right) >= 0.75
}

/** Of the right one's words without a digit, how many are recorded: 0–1; 1 if it has none. */
export function sharedWords(recorded: string, right: string): number {
  const found = meaningfulWords(recorded)
  const sought = addressWords(right).filter(word => !isNumber(word))
  if (sought.length === 0) return 1
  const isFound = (word: string) => found.some(other => other === word || (word.length >= 5 && isNear(other, word, 1)))
  return sought.filter(isFound).length / sought.length
}

/** The words that tell one address from another, without its descriptions unless it is nothing else. */
export function addressWords(address: string): string[] {
  const parts = folded(address).split(/[,;()]/)
  const named = parts.filter(part => !description.test(part))
  return meaningfulWords((named.length === 0 ? parts : named).join(' '))
}

/** `rumah kedua dari pos ronda`, `timur masjid`: for the eye, and told in as many ways as there are people. */
const description =
  /^\s*((di|pas|persis|paling) |(ke)?(rumah|dekat|depan|belakang|samping|sebelah|seberang|utara|selatan|timur|barat)(nya)?\b)/

const meaningfulWords = (text: string) =>
  folded(text)
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '' && !withoutMeaning.has(word))
    // `05` is 5.
    .map(word => word.replace(/^0+(?=\d)/, ''))

const isNumber = (word: string) => /\d/.test(word)

const withoutMeaning = new Set(
  `jalan jln jl gang gg lorong lr nomor nomer no rt rw rukun tetangga warga dusun dsn dukuh dkh kampung kp blok desa
  kelurahan kel lingkungan lingk jorong banjar pintu perumahan perum
  kompleks komplek`.split(/\s+/),
)
