import type { Chance } from '#domain/roster/example-chance'
import { drawWeighted } from './drawing.ts'
import type { Making } from './family.ts'
import { patternsOf } from './pattern-book.ts'

/**
 * A code by its weight. Where the variable is to be taught, every code that has an easily mistaken sentence is as likely
 * as any other.
 */
export function drawCode<K extends string>(
  { book, aims }: Pick<Making, 'book' | 'aims'>,
  { question, variable, facts }: { question: string; variable: string; facts: ReadonlySet<string> },
  weights: Readonly<Partial<Record<K, number>>>,
  chance: Chance,
): K {
  if (!aims.has(variable)) return drawWeighted(weights, chance)
  const codes = (Object.keys(weights) as K[]).filter(
    code => weights[code]! > 0 && patternsOf(book, question, code, 'menjebak', facts).length > 0,
  )
  if (codes.length === 0) throw new Error(`No sentence of ${question} is easily mistaken.`)
  return chance.pick(codes)
}
