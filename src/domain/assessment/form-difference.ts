import { clusteredVariance, type Estimate, estimateOf, type Grouping, type StudentT } from './interval.ts'
import { mean, sampleVariance } from './plain-moments.ts'
import { numbered } from './gain.ts'
import type { ItemForm } from './item.ts'

/** One person's tests in percent with the form of each; null: not taken, or it is not known which form it was. */
export type FormPair = {
  className: string
  pre: { form: ItemForm; percent: number } | null
  post: { form: ItemForm; percent: number } | null
}

type FormsOn = { a: FormMean; b: FormMean /** Form A − form B, in percent points. */; difference: Estimate } | null
type FormMean = { people: number; mean: number }

export type FormDifference = {
  /** Of everybody who took that test; null where one of the forms was taken by nobody. */
  pre: FormsOn
  post: FormsOn
  /**
   * Of those who took both forms. A before B gains the gain and B − A, B before A the gain and A − B: half their sum is
   * the gain whatever form is harder, half their difference is A − B. Null where one of the orders was taken by nobody.
   */
  crossed: { aFirst: number; bFirst: number; gain: Estimate; difference: Estimate } | null
}

type Options = { grouping: Grouping; t: StudentT }

/** How much easier form A is than form B: halves of each class take either, so the forms alone make the difference. */
export function formDifference(pairs: readonly FormPair[], options: Options): FormDifference {
  const steps = formDifferenceInSteps(pairs, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, giving way between its parts: a nation takes some hundredths of a second. */
export function* formDifferenceInSteps(pairs: readonly FormPair[], options: Options): Generator<void, FormDifference> {
  const classes = numbered(pairs.map(({ className }) => className)).numbers
  yield
  const on = (occasion: 'pre' | 'post') => {
    const scoreOf = (form: ItemForm) => (pair: FormPair) => {
      const test = pair[occasion]
      return test?.form === form ? test.percent : Number.NaN
    }
    const [a, b] = [scoresOf(pairs, classes, scoreOf('A')), scoresOf(pairs, classes, scoreOf('B'))]
    if (a.values.length === 0 || b.values.length === 0) return null
    const difference = contrast({ scores: a, weight: 1 }, { scores: b, weight: -1 }, options)
    return { a: meanOf(a), b: meanOf(b), difference }
  }
  const pre = on('pre')
  yield
  const post = on('post')
  yield
  const gainOf = (first: ItemForm) => (pair: FormPair) =>
    pair.pre && pair.post && pair.pre.form === first && pair.post.form !== first
      ? pair.post.percent - pair.pre.percent
      : Number.NaN
  const [aFirst, bFirst] = [scoresOf(pairs, classes, gainOf('A')), scoresOf(pairs, classes, gainOf('B'))]
  yield
  return { pre, post, crossed: crossed(aFirst, bFirst, options) }
}

function crossed(aFirst: Scores, bFirst: Scores, options: Options): FormDifference['crossed'] {
  if (aFirst.values.length === 0 || bFirst.values.length === 0) return null
  return {
    aFirst: aFirst.values.length,
    bFirst: bFirst.values.length,
    gain: contrast({ scores: aFirst, weight: 0.5 }, { scores: bFirst, weight: 0.5 }, options),
    difference: contrast({ scores: bFirst, weight: 0.5 }, { scores: aFirst, weight: -0.5 }, options),
  }
}

/** What some people got, and in which class each of them is. */
type Scores = { values: Float64Array; classes: Uint32Array }

/** Of those for whom `scoreOf` is a number. */
function scoresOf(pairs: readonly FormPair[], classes: Uint32Array, scoreOf: (pair: FormPair) => number): Scores {
  const values = new Float64Array(pairs.length)
  const ofThem = new Uint32Array(pairs.length)
  let people = 0
  for (let person = 0; person < pairs.length; person++) {
    const score = scoreOf(pairs[person]!)
    if (Number.isNaN(score)) continue
    values[people] = score
    ofThem[people] = classes[person]!
    people++
  }
  return { values: values.subarray(0, people), classes: ofThem.subarray(0, people) }
}

const meanOf = ({ values }: Scores): FormMean => ({ people: values.length, mean: mean(values) })

type Weighed = { scores: Scores; weight: number }

/** Sum of weight × mean of two groups. */
function contrast(one: Weighed, other: Weighed, { grouping, t }: Options): Estimate {
  const groups = [one, other]
  const value = groups.reduce((sum, { scores, weight }) => sum + weight * mean(scores.values), 0)
  const { variance, degrees } = grouping === 'classes' ? betweenClasses(groups) : betweenPeople(groups)
  return estimateOf(value, variance, degrees, t)
}

/** B. L. Welch (1947): the groups may spread differently. */
function betweenPeople(groups: readonly Weighed[]) {
  const parts = groups.map(({ scores: { values }, weight }) => {
    const spread = sampleVariance(values)
    return spread === null ? null : { variance: (weight ** 2 * spread) / values.length, degrees: values.length - 1 }
  })
  const known = parts.filter(part => part !== null)
  if (known.length < parts.length) return { variance: null, degrees: 0 }
  const variance = known.reduce((sum, part) => sum + part.variance, 0)
  const degrees = variance ** 2 / known.reduce((sum, part) => sum + part.variance ** 2 / part.degrees, 0)
  return { variance, degrees: variance === 0 ? 1 : degrees }
}

function betweenClasses(groups: readonly Weighed[]) {
  const people = groups.reduce((sum, { scores }) => sum + scores.values.length, 0)
  const added = new Float64Array(people)
  const classes = new Uint32Array(people)
  let at = 0
  for (const { scores, weight } of groups) {
    const middle = mean(scores.values)
    classes.set(scores.classes, at)
    for (const value of scores.values) added[at++] = (weight * (value - middle)) / scores.values.length
  }
  const { variance, clusters } = clusteredVariance(added, classes, 2)
  return { variance, degrees: clusters - 1 }
}
