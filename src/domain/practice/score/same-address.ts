import { folded } from '#domain/roster/folded-text'
import { isNear } from '#domain/roster/edit-distance'

/**
 * Whether two addresses lead to the same door. Kinds of street and the words for number, RT and RW do not matter
 * (`Jl. Sawo 2 no 5` is `JALAN SAWO GANG 2 NOMOR 5`); every number of the right one must be there and no other, and of
 * its other words three in four, each with at most one letter wrong from five letters on. Our own tolerance.
 */
export function sameAddress(recorded: string, right: string): boolean {
  const isNumber = (word: string) => /\d/.test(word)
  const found = addressWords(recorded)
  const sought = addressWords(right)
  const numbers = found.filter(isNumber).sort().join(' ')
  if (numbers !== sought.filter(isNumber).sort().join(' ')) return false
  return sharedWords(found, sought) >= 0.75
}

/** Of the right one's words without a digit, how many are recorded: 0–1; 1 if it has none. */
export function sharedWords(found: string[], sought: string[]): number {
  const words = sought.filter(word => !/\d/.test(word))
  if (words.length === 0) return 1
  const isFound = (word: string) => found.some(other => other === word || (word.length >= 5 && isNear(other, word, 1)))
  return words.filter(isFound).length / words.length
}

/** The words that tell one address from another, numbers without leading zeros. */
export const addressWords = (address: string) =>
  folded(address)
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '' && !withoutMeaning.has(word))
    .map(word => word.replace(/^0+(?=\d)/, ''))

const withoutMeaning = new Set(
  'jalan jln jl gang gg lorong lr nomor nomer no rt rw rukun tetangga warga dusun dsn kampung kp blok desa kelurahan kel'.split(
    ' ',
  ),
)
