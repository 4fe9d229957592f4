import { type ScoreCount, type ScoredItem, scoreCounter, totalsOf } from './score-counts.ts'
import { type ScoreDistribution, scoreDistribution } from './score-distribution.ts'
import { type Reliability, reliabilityOf } from './reliability.ts'
import { type UpperLowerGroups, upperLowerGroups } from './upper-lower.ts'
import { gathered, isNothing, meanOf, varianceOf, type Weighted } from './weighted-moments.ts'

/**
 * Of one item. The formulas are Moodle's (question/classes/statistics/questions/calculator.php): every variance and
 * covariance is divided by people − 1, and a figure is null where Moodle has none.
 */
export type ItemFigures = {
  maxPoints: number
  mean: number
  /** Mean points of the most there are, 0–1. */
  facility: number
  /** Standard deviation of its points. */
  sd: number | null
  /** −100 to 100: the correlation of the item with the rest of the test. */
  discrimination: number | null
  /** Percent, at most 100: what it discriminates of what it could with such marks. */
  efficiency: number | null
  /** Percent of the spread of totals that it causes; null where it works against them. */
  effectiveWeight: number | null
  /** Percent of all points. */
  intendedWeight: number
  /** Efficiency below 15: Moodle marks it. */
  isDubious: boolean
  /** Facility in the best and the weakest 27 %, and their difference; −1 to 1. */
  upperLower: { upper: number; lower: number; index: number } | null
}

export type TestFigures = ScoreDistribution &
  Reliability & {
    people: number
    maxTotal: number
    /** How many people the best and the weakest 27 % are; null of fewer than two people. */
    groupSize: number | null
    items: ItemFigures[]
  }

/** What is counted of one item, and what the other items make of it. */
type Counted = { item: ScoredItem; counts: ScoreCount[]; variance: number | null; withTotal: number }

/** Figures of a test and of each of its items, in their order: the same in whatever order people come, to the last bit. */
export function itemStatistics(items: readonly ScoredItem[]): TestFigures {
  const steps = itemStatisticsInSteps(items)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, giving way after each item: a few tenths of a millisecond for a thousand people. */
export function* itemStatisticsInSteps(items: readonly ScoredItem[]): Generator<void, TestFigures> {
  const totals = totalsOf(items)
  yield
  const countOf = scoreCounter(totals)
  const maxTotal = items.reduce((sum, { maxPoints }) => sum + maxPoints, 0)
  const counted: Counted[] = []
  for (const item of items) {
    counted.push(countedOf(item, countOf(item.points), maxTotal))
    yield
  }
  const distribution = gathered(counted[0]?.counts.map(({ total, people }) => ({ value: total, people })) ?? [])
  const scores = scoreDistribution(distribution, maxTotal)
  const groups = upperLowerGroups(distribution)
  const causes = counted.reduce((sum, { withTotal }) => sum + Math.sqrt(Math.max(0, withTotal)), 0)
  return {
    people: totals.length,
    maxTotal,
    groupSize: groups?.size ?? null,
    ...scores,
    ...reliabilityOf(
      scores,
      totals.length,
      counted.map(({ counts, variance, item }) => ({ points: pointsIn(counts), variance, maxPoints: item.maxPoints })),
    ),
    items: counted.map(one => figuresOf(one, { maxTotal, causes, groups })),
  }
}

function countedOf(item: ScoredItem, counts: ScoreCount[], maxTotal: number): Counted {
  const withTotal = covariance(
    counts,
    ({ x }) => x,
    ({ total }) => total,
  )
  const variance = varianceOf(pointsIn(counts))
  return {
    item,
    counts,
    variance: variance !== null && isNothing(variance, item.maxPoints) ? 0 : variance,
    withTotal: isNothing(Math.abs(withTotal), maxTotal) ? 0 : withTotal,
  }
}

type Whole = { maxTotal: number; causes: number; groups: UpperLowerGroups | null }

function figuresOf({ item: { maxPoints }, counts, variance, withTotal }: Counted, whole: Whole): ItemFigures {
  const { maxTotal, causes, groups } = whole
  const mean = meanOf(pointsIn(counts))
  const efficiency = efficiencyOf(counts, maxTotal)
  return {
    maxPoints,
    mean,
    facility: mean / maxPoints,
    sd: variance === null ? null : Math.sqrt(variance),
    discrimination: discriminationOf(counts, variance, maxTotal),
    efficiency,
    effectiveWeight: variance === null || withTotal < 0 || causes === 0 ? null : (100 * Math.sqrt(withTotal)) / causes,
    intendedWeight: (100 * maxPoints) / maxTotal,
    isDubious: efficiency !== null && efficiency < 15,
    upperLower: groups && upperLowerOf(counts, groups, maxPoints),
  }
}

const pointsIn = (counts: readonly ScoreCount[]): Weighted[] =>
  gathered(counts.map(({ x, people }) => ({ value: x, people })))

/** What somebody got on the other items. */
const restOf = ({ x, total }: ScoreCount) => total - x
const restIn = (counts: readonly ScoreCount[]): Weighted[] =>
  gathered(counts.map(count => ({ value: restOf(count), people: count.people })))

function discriminationOf(counts: readonly ScoreCount[], variance: number | null, maxTotal: number): number | null {
  const ofRest = varianceOf(restIn(counts))
  if (variance === null || ofRest === null || variance === 0 || isNothing(ofRest, maxTotal)) return null
  return (100 * covariance(counts, ({ x }) => x, restOf)) / Math.sqrt(variance * ofRest)
}

/** The covariance with the rest, of the most there could be: the best points going with the best rest. */
function efficiencyOf(counts: readonly ScoreCount[], maxTotal: number): number | null {
  const most = covariance(
    pairedAscending(pointsIn(counts), restIn(counts)),
    ({ x }) => x,
    ({ rest }) => rest,
  )
  if (!(most > 0) || isNothing(most, maxTotal)) return null
  return (100 * covariance(counts, ({ x }) => x, restOf)) / most
}

function pairedAscending(points: readonly Weighted[], rests: readonly Weighted[]) {
  const pairs: { x: number; rest: number; people: number }[] = []
  const left = rests.map(({ people }) => people)
  let at = 0
  for (const { value: x, people } of points) {
    for (let open = people; open > 0; ) {
      const taken = Math.min(open, left[at]!)
      pairs.push({ x, rest: rests[at]!.value, people: taken })
      open -= taken
      left[at]! -= taken
      if (left[at] === 0) at++
    }
  }
  return pairs
}

/** Divided by people − 1; NaN of fewer than two. */
function covariance<Count extends { people: number }>(
  counts: readonly Count[],
  a: (count: Count) => number,
  b: (count: Count) => number,
): number {
  const meanBy = (value: (count: Count) => number) =>
    meanOf(counts.map(count => ({ value: value(count), people: count.people })))
  const [meanA, meanB] = [meanBy(a), meanBy(b)]
  let sum = 0
  let people = 0
  for (const count of counts) {
    sum += count.people * (a(count) - meanA) * (b(count) - meanB)
    people += count.people
  }
  return people > 1 ? sum / (people - 1) : Number.NaN
}

function upperLowerOf(counts: readonly ScoreCount[], { size, upper, lower }: UpperLowerGroups, maxPoints: number) {
  const facilityIn = (part: (total: number) => number) =>
    counts.reduce((sum, { x, total, people }) => sum + x * people * part(total), 0) / size / maxPoints
  const [high, low] = [facilityIn(upper), facilityIn(lower)]
  return { upper: high, lower: low, index: high - low }
}
