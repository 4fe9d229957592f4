import { centralMoment, type Weighted } from './weighted-moments.ts'

export type Reliability = {
  /** Percent, at most 100, also below 0: Moodle's coefficient of internal consistency, 100 × Cronbach's alpha. */
  consistency: number | null
  /** Percent of the spread of totals that is chance: 100 × √(1 − alpha). */
  errorRatio: number | null
  /** Of one person's total, in points: error ratio × sd. */
  standardError: number | null
  /** As alpha, where each item is right or wrong and all weigh the same; with variances divided by people. */
  kr20: number | null
}

type Item = { points: readonly Weighted[]; variance: number | null; maxPoints: number }

const none: Reliability = { consistency: null, errorRatio: null, standardError: null, kr20: null }

/** All null of fewer than three people, fewer than two items, or people who are all alike, as in Moodle. */
export function reliabilityOf({ sd }: { sd: number | null }, people: number, items: readonly Item[]): Reliability {
  if (people < 3 || items.length < 2 || sd === null || sd === 0) return none
  const longer = items.length / (items.length - 1)
  const alpha = longer * (1 - items.reduce((sum, { variance }) => sum + variance!, 0) / sd ** 2)
  const errorRatio = 100 * Math.sqrt(1 - alpha)
  return {
    consistency: 100 * alpha,
    errorRatio,
    standardError: (errorRatio * sd) / 100,
    kr20: areRightOrWrong(items) ? kr20Of(items, (sd ** 2 * (people - 1)) / people, longer) : null,
  }
}

const areRightOrWrong = (items: readonly Item[]) =>
  items.every(
    ({ points, maxPoints }) =>
      maxPoints === items[0]!.maxPoints && points.every(({ value }) => value === 0 || value === maxPoints),
  )

/** `spread`: variance of the totals, divided by people as p·q is. */
const kr20Of = (items: readonly Item[], spread: number, longer: number) =>
  longer * (1 - items.reduce((sum, { points }) => sum + centralMoment(points, 2), 0) / spread)
