import { centralMoment, isNothing, meanOf, peopleIn, valueAt, varianceOf, type Weighted } from './weighted-moments.ts'

/** How the totals of a test lie (Moodle, mod/quiz/report/statistics/classes/calculator.php); in points. */
export type ScoreDistribution = {
  /** NaN never: null of nobody. */
  mean: number | null
  /** Mean of the two middle ones where people are even. */
  median: number | null
  lowest: number | null
  highest: number | null
  /** Of fewer than two people null. */
  sd: number | null
  /** k3 ÷ k2^1.5; of fewer than three people, or people who are all alike, null. */
  skewness: number | null
  /** k4 ÷ k2², 0 of a normal distribution; of fewer than four people, or people who are all alike, null. */
  kurtosis: number | null
}

/** `totals`: ascending, each value once. */
export function scoreDistribution(totals: readonly Weighted[], maxTotal: number): ScoreDistribution {
  const n = peopleIn(totals)
  if (n === 0)
    return { mean: null, median: null, lowest: null, highest: null, sd: null, skewness: null, kurtosis: null }
  const k2 = varianceOf(totals)
  const isAlike = k2 === null || isNothing(k2, maxTotal)
  return {
    mean: meanOf(totals),
    median: (valueAt(totals, Math.floor((n - 1) / 2))! + valueAt(totals, Math.floor(n / 2))!) / 2,
    lowest: totals[0]!.value,
    highest: totals.at(-1)!.value,
    sd: k2 === null ? null : isAlike ? 0 : Math.sqrt(k2),
    skewness: isAlike || n < 3 ? null : thirdCumulant(totals, n) / k2 ** 1.5,
    kurtosis: isAlike || n < 4 ? null : fourthCumulant(totals, n) / k2 ** 2,
  }
}

const thirdCumulant = (totals: readonly Weighted[], n: number) =>
  (n ** 2 * centralMoment(totals, 3)) / ((n - 1) * (n - 2))

function fourthCumulant(totals: readonly Weighted[], n: number): number {
  const [m2, m4] = [centralMoment(totals, 2), centralMoment(totals, 4)]
  return (n ** 2 * ((n + 1) * m4 - 3 * (n - 1) * m2 ** 2)) / ((n - 1) * (n - 2) * (n - 3))
}
