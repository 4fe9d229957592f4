import { clusteredVariance, type Estimate, estimateOf, type Grouping, type StudentT } from './interval.ts'
import { correlationOf, mean, sampleVariance } from './plain-moments.ts'

/** One person's two tests in percent, 0–100; null: not taken. */
export type TestPair = { className: string; pre: number | null; post: number | null }

/** Bounds of R. R. Hake (1998). */
export type GainBand = 'low' | 'medium' | 'high'
export const gainBand = (gain: number): GainBand => (gain < 0.3 ? 'low' : gain < 0.7 ? 'medium' : 'high')

/** Fewer matched people than this say little. */
export const fewPeople = 20
/** With fewer classes an interval that is clustered by class is too narrow (Cameron & Miller 2015, section VI). */
export const fewClasses = 20

/** How many people a figure is of. */
type MeanOf = { value: number; people: number }

export type Gain = {
  /** People with both tests: all figures are of them alone. The others are only counted. */
  matched: number
  preOnly: number
  postOnly: number
  neither: number
  /** Classes of the matched people. */
  classes: number
  /** Whose differences count as independent of each other. */
  grouping: Grouping
  pre: { mean: number; sd: number | null } | null
  post: { mean: number; sd: number | null } | null
  /** Hake's gain of the whole: (mean post − mean pre) ÷ (100 − mean pre). Null where mean pre is 100. */
  classGain: Estimate | null
  band: GainBand | null
  /** Mean of each person's own gain, without those who had 100 before; not the same as the gain of the whole (Bao 2006). */
  meanGain: MeanOf | null
  /** Mean of c (Marx & Cummings 2007), without those who had 0 both times or 100 both times. */
  normalisedChange: MeanOf | null
  /** Mean of post − pre. */
  difference: Estimate | null
  /** Of each person's post − pre. */
  sdOfDifference: number | null
  /** `difference` by its standard error, and how likely one as far from 0 is by chance; null where nobody differs. */
  test: { t: number; degrees: number; p: number } | null
  effect: Effect | null
  /** Of pre with post; null where one of them is the same for all. */
  correlation: number | null
}

/** Effect sizes; `hedges` is what each is to be multiplied by in small samples: 1 − 3 ÷ (4 · (n − 1) − 1). */
export type Effect = {
  /** Mean difference by the sd of differences. */
  dz: number | null
  /** Mean difference by the mean of both sds. */
  dav: number | null
  hedges: number
}

type Options = { grouping: Grouping; t: StudentT }

/** What was gained between two tests. `classes`: above a class, where people of one class are alike. */
export function gainOf(pairs: readonly TestPair[], { grouping, t }: Options): Gain {
  const matched = pairs.filter(isMatched)
  const n = matched.length
  const pre = Float64Array.from(matched, pair => pair.pre)
  const post = Float64Array.from(matched, pair => pair.post)
  const classes = numbered(matched.map(({ className }) => className))
  const clusters = grouping === 'classes' ? classes.numbers : everyoneAlone(n)
  const difference = n === 0 ? null : differenceOf(pre, post, clusters, t)
  const sdOfDifference = sdOf(post.map((value, person) => value - pre[person]!))
  const classGain = n === 0 ? null : hakeGain(pre, post, clusters, t)
  return {
    matched: n,
    preOnly: pairs.filter(({ pre, post }) => pre !== null && post === null).length,
    postOnly: pairs.filter(({ pre, post }) => pre === null && post !== null).length,
    neither: pairs.filter(({ pre, post }) => pre === null && post === null).length,
    classes: classes.count,
    grouping,
    pre: n === 0 ? null : { mean: mean(pre), sd: sdOf(pre) },
    post: n === 0 ? null : { mean: mean(post), sd: sdOf(post) },
    classGain,
    band: classGain && gainBand(classGain.value),
    meanGain: meanOfKnown(matched.map(individualGain)),
    normalisedChange: meanOfKnown(matched.map(normalisedChange)),
    difference,
    sdOfDifference,
    test: testOf(difference, t),
    effect: effectOf(pre, post, sdOfDifference),
    correlation: correlationOf(pre, post),
  }
}

type Matched = { className: string; pre: number; post: number }
const isMatched = (pair: TestPair): pair is Matched => pair.pre !== null && pair.post !== null

const individualGain = ({ pre, post }: Matched) => (pre === 100 ? null : (post - pre) / (100 - pre))

function normalisedChange({ pre, post }: Matched): number | null {
  if (post > pre) return (post - pre) / (100 - pre)
  if (post < pre) return (post - pre) / pre
  return pre === 0 || pre === 100 ? null : 0
}

function meanOfKnown(values: readonly (number | null)[]): MeanOf | null {
  const known = values.filter(value => value !== null)
  return known.length === 0 ? null : { value: mean(known), people: known.length }
}

function differenceOf(pre: Float64Array, post: Float64Array, clusters: Uint32Array, t: StudentT): Estimate {
  const n = pre.length
  const value = mean(post) - mean(pre)
  const added = new Float64Array(n)
  for (let person = 0; person < n; person++) added[person] = (post[person]! - pre[person]! - value) / n
  return clusteredEstimate(value, added, clusters, t)
}

/** A ratio of two means: its interval is by linearisation (the delta method), each person adding what they move it by. */
function hakeGain(pre: Float64Array, post: Float64Array, clusters: Uint32Array, t: StudentT): Estimate | null {
  const n = pre.length
  const before = mean(pre)
  const room = 100 - before
  if (room < 1e-9) return null
  const difference = mean(post) - before
  const value = difference / room
  const added = new Float64Array(n)
  for (let person = 0; person < n; person++) {
    const had = pre[person]!
    added[person] = (post[person]! - had - difference + value * (had - before)) / room / n
  }
  return clusteredEstimate(value, added, clusters, t)
}

export function clusteredEstimate(value: number, added: Float64Array, clusters: Uint32Array, t: StudentT): Estimate {
  const { variance, clusters: count } = clusteredVariance(added, clusters, 1)
  return estimateOf(value, variance, count - 1, t)
}

function testOf(difference: Estimate | null, t: StudentT): Gain['test'] {
  if (difference?.standardError == null || difference.degrees === null || difference.standardError < 1e-12) return null
  const { degrees } = difference
  const value = difference.value / difference.standardError
  return { t: value, degrees, p: 2 * t.below(-Math.abs(value), degrees) }
}

function effectOf(pre: Float64Array, post: Float64Array, sdOfDifference: number | null): Effect | null {
  const [before, after] = [sdOf(pre), sdOf(post)]
  if (sdOfDifference === null || before === null || after === null) return null
  const difference = mean(post) - mean(pre)
  const by = (spread: number) => (spread < 1e-9 ? null : difference / spread)
  return {
    dz: by(sdOfDifference),
    dav: by((before + after) / 2),
    hedges: 1 - 3 / (4 * (pre.length - 1) - 1),
  }
}

function sdOf(values: Float64Array): number | null {
  const variance = sampleVariance(values)
  return variance === null ? null : Math.sqrt(variance)
}

const everyoneAlone = (people: number) => Uint32Array.from({ length: people }, (_, person) => person)

/** Each distinct name as a number from 0. */
export function numbered(names: readonly string[]) {
  const known = new Map<string, number>()
  const numbers = Uint32Array.from(names, name => {
    const number = known.get(name) ?? known.size
    known.set(name, number)
    return number
  })
  return { numbers, count: known.size }
}
