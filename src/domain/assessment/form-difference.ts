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
type Scored = { className: string; value: number }

/** How much easier form A is than form B: halves of each class take either, so the forms alone make the difference. */
export function formDifference(pairs: readonly FormPair[], options: Options): FormDifference {
  return {
    pre: formsOn(pairs, 'pre', options),
    post: formsOn(pairs, 'post', options),
    crossed: crossed(pairs, options),
  }
}

function formsOn(pairs: readonly FormPair[], occasion: 'pre' | 'post', options: Options): FormsOn {
  const scoresOf = (form: ItemForm): Scored[] =>
    pairs.flatMap(({ className, [occasion]: test }) =>
      test?.form === form ? [{ className, value: test.percent }] : [],
    )
  const [a, b] = [scoresOf('A'), scoresOf('B')]
  if (a.length === 0 || b.length === 0) return null
  const difference = contrast({ values: a, weight: 1 }, { values: b, weight: -1 }, options)
  return { a: meanOf(a), b: meanOf(b), difference }
}

function crossed(pairs: readonly FormPair[], options: Options): FormDifference['crossed'] {
  const gainsOf = (first: ItemForm): Scored[] =>
    pairs.flatMap(({ className, pre, post }) =>
      pre && post && pre.form === first && post.form !== first
        ? [{ className, value: post.percent - pre.percent }]
        : [],
    )
  const [aFirst, bFirst] = [gainsOf('A'), gainsOf('B')]
  if (aFirst.length === 0 || bFirst.length === 0) return null
  return {
    aFirst: aFirst.length,
    bFirst: bFirst.length,
    gain: contrast({ values: aFirst, weight: 0.5 }, { values: bFirst, weight: 0.5 }, options),
    difference: contrast({ values: bFirst, weight: 0.5 }, { values: aFirst, weight: -0.5 }, options),
  }
}

const meanOf = (scores: readonly Scored[]): FormMean => ({
  people: scores.length,
  mean: mean(scores.map(({ value }) => value)),
})

type Weighed = { values: readonly Scored[]; weight: number }

/** Sum of weight × mean of two groups. */
function contrast(one: Weighed, other: Weighed, { grouping, t }: Options): Estimate {
  const groups = [one, other]
  const value = groups.reduce((sum, { values, weight }) => sum + weight * meanOf(values).mean, 0)
  const { variance, degrees } = grouping === 'classes' ? betweenClasses(groups) : betweenPeople(groups)
  return estimateOf(value, variance, degrees, t)
}

/** B. L. Welch (1947): the groups may spread differently. */
function betweenPeople(groups: readonly Weighed[]) {
  const parts = groups.map(({ values, weight }) => {
    const spread = sampleVariance(values.map(({ value }) => value))
    return spread === null ? null : { variance: (weight ** 2 * spread) / values.length, degrees: values.length - 1 }
  })
  const known = parts.filter(part => part !== null)
  if (known.length < parts.length) return { variance: null, degrees: 0 }
  const variance = known.reduce((sum, part) => sum + part.variance, 0)
  const degrees = variance ** 2 / known.reduce((sum, part) => sum + part.variance ** 2 / part.degrees, 0)
  return { variance, degrees: variance === 0 ? 1 : degrees }
}

function betweenClasses(groups: readonly Weighed[]) {
  const everybody = groups.flatMap(({ values, weight }) => {
    const { people, mean } = meanOf(values)
    return values.map(({ className, value }) => ({ className, added: (weight * (value - mean)) / people }))
  })
  const { numbers } = numbered(everybody.map(({ className }) => className))
  const { variance, clusters } = clusteredVariance(
    Float64Array.from(everybody, ({ added }) => added),
    numbers,
    2,
  )
  return { variance, degrees: clusters - 1 }
}
