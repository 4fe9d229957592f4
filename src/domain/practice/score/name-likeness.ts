import { foldedName } from './same-name.ts'

/**
 * How alike two names are, 0–1: the better of letters (bigrams shared, Dice) and words (shared of the shorter), so that
 * both `SITI AMINA` and `AMINAH` are like `SITI AMINAH`.
 */
export function nameLikeness(a: string, b: string): number {
  const [one, other] = [foldedName(a), foldedName(b)]
  if (one === '' || other === '') return 0
  if (one === other) return 1
  return Math.max(dice(bigrams(one), bigrams(other)), 0.9 * dice(one.split(' '), other.split(' '), true))
}

function dice(a: string[], b: string[], ofShorter = false): number {
  const left = [...b]
  const shared = a.filter(part => {
    const at = left.indexOf(part)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return ofShorter ? shared / Math.min(a.length, b.length) : (2 * shared) / (a.length + b.length)
}

const bigrams = (text: string) => Array.from({ length: text.length + 1 }, (_, at) => ` ${text} `.slice(at, at + 2))
