import { isNear } from '#domain/roster/edit-distance'
import type { QuestionKind } from '#domain/questionnaire/questionnaire'

/**
 * Whether a wrong text, number or date is one typed or read wrongly rather than a wrong concept:
 * - numbers: a unit missed (ten, a hundred, a thousand or, m² for ha, ten thousand times), digits in another order, a
 *   key hit twice or a sign forgotten;
 * - dates: day and month changed places, or at most two digits wrong;
 * - other texts, identity numbers among them: at most two letters or digits wrong, left out or too many.
 */
export function isTypingSlip(kind: QuestionKind, recorded: string, right: string): boolean {
  if (kind === 'integer' || kind === 'decimal') return isNumberSlip(recorded, right)
  if (kind === 'date') return isDateSlip(recorded, right)
  if (kind !== 'text') return false
  const [a, b] = [compact(recorded), compact(right)]
  return isNear(a, b, 2) || (a.length === b.length && sorted(a) === sorted(b) && /^\d+$/.test(a) && isNear(a, b, 4))
}

function isNumberSlip(recorded: string, right: string): boolean {
  const [a, b] = [Number(recorded.replace(',', '.')), Number(right)]
  if (!Number.isFinite(a) || recorded.trim() === '') return true
  if (a !== 0 && b !== 0 && units.some(unit => isClose(a, b * unit) || isClose(a * unit, b))) return true
  const [x, y] = [digitsOf(recorded), digitsOf(right)]
  if (sorted(x) === sorted(y)) return true
  // One digit or two say too little for a single slip to be told from a wrong count.
  return isDoubled(x, y) || isDoubled(y, x) || (Math.min(x.length, y.length) >= 4 && isNear(x, y, 2))
}

const units = [10, 100, 1000, 10_000]
const isClose = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

/** `22` or `122` for `2` or `12`. */
const isDoubled = (long: string, short: string) =>
  long.length === short.length + 1 &&
  short.split('').some((digit, at) => short.slice(0, at) + digit + short.slice(at) === long)

function isDateSlip(recorded: string, right: string): boolean {
  const [year, month, day] = right.split('-')
  return recorded === `${year}-${day}-${month}` || isNear(digitsOf(recorded), digitsOf(right), 2)
}

const compact = (text: string) => text.replace(/[\s.-]+/g, '').toUpperCase()
const digitsOf = (text: string) => text.replace(/\D/g, '')
const sorted = (text: string) => text.split('').sort().join('')
