import * as z from 'zod'
import type { PatternBook } from '#domain/practice/generate/pattern-book'

/** The files of `resources/practice-patterns`. Strict: a misspelt name is a problem, not something that is passed over. */

const pattern = z.strictObject({
  words: z.string().min(1),
  when: z.array(z.string()).optional(),
  wrong: z.string().optional(),
  why: z.string().optional(),
  about: z.string().optional(),
  probe: z.strictObject({ ask: z.string().min(1), words: z.string().min(1) }).optional(),
  certainty: z.enum(['H', 'M', 'L', 'own']).optional(),
})
const byStyle = z.strictObject({
  lugas: z.array(pattern).min(1).optional(),
  'sehari-hari': z.array(pattern).min(1).optional(),
  menjebak: z.array(pattern).min(1).optional(),
})
const sentences = z.record(z.string(), z.record(z.string(), byStyle.transform(withoutGaps)))
const words = z.array(z.string().min(1)).min(1)
const asks = z.strictObject({
  asks: z.record(z.string(), z.strictObject({ keywords: z.string(), asks: words })),
  things: z.record(z.string(), z.string()),
})
const sights = z.record(z.string(), z.record(z.string(), words))
const levels = z.record(z.string(), z.strictObject({ names: words }))
const culture = z.strictObject({
  provinces: words,
  addresses: words,
  sir: z.string(),
  madam: z.string(),
  male: words,
  female: words,
  second: words,
  villages: words,
  hamlets: words,
})
const places = z.strictObject({
  cultures: z.array(culture),
  points: z.record(z.string(), z.tuple([z.number(), z.number()])),
  streets: words,
  scenes: words,
})

/** A style without sentences is absent, not undefined. */
function withoutGaps<T extends object>(one: T) {
  return Object.fromEntries(Object.entries(one).filter(([, list]) => list !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}

const sentenceFiles = ['people', 'schooling', 'work', 'health', 'house', 'belongings'] as const

/** Each file's JSON by its name without `.json`. */
export const patternFiles = [...sentenceFiles, 'asks', 'sights', 'levels', 'places'] as const
export type PatternFiles = Readonly<Record<(typeof patternFiles)[number], unknown>>

/** Everything that cases are generated of. Throws where a file is not as it should be. */
export function readPatternBook(files: PatternFiles): PatternBook {
  return {
    sentences: Object.assign({}, ...sentenceFiles.map(name => sentences.parse(files[name]))),
    ...asks.parse(files.asks),
    sights: sights.parse(files.sights),
    levels: levels.parse(files.levels),
    ...places.parse(files.places),
  }
}
