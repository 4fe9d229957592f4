/**
 * Moodle's calculator, person by person, as its quiz report defines it: the slow way, to compare with.
 * `rows[person][item]`: points.
 */
export function moodleFigures(rows: readonly (readonly number[])[]) {
  const totals = rows.map(row => row.reduce((sum, x) => sum + x, 0))
  const ofItem = (item: number) => rows.map(row => row[item]!)
  const restOf = (item: number) => rows.map((row, person) => totals[person]! - row[item]!)
  const items = rows[0]!.map((_, item) => {
    const [x, rest] = [ofItem(item), restOf(item)]
    return {
      variance: covariance(x, x),
      ofRest: covariance(rest, rest),
      withRest: covariance(x, rest),
      most: covariance(ascending(x), ascending(rest)),
      withTotal: covariance(x, totals),
    }
  })
  const causes = items.reduce((sum, { withTotal }) => sum + Math.sqrt(Math.max(0, withTotal)), 0)
  const k2 = covariance(totals, totals)
  const spread = items.reduce((sum, { variance }) => sum + variance, 0)
  return {
    discrimination: items.map(({ variance, ofRest, withRest }) =>
      variance * ofRest === 0 ? null : (100 * withRest) / Math.sqrt(variance * ofRest),
    ),
    efficiency: items.map(({ most, withRest }) => (most === 0 ? null : (100 * withRest) / most)),
    effectiveWeight: items.map(({ withTotal }) =>
      withTotal < 0 || causes === 0 ? null : (100 * Math.sqrt(withTotal)) / causes,
    ),
    consistency: k2 === 0 ? null : ((100 * items.length) / (items.length - 1)) * (1 - spread / k2),
    sd: Math.sqrt(k2),
  }
}

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b)

function covariance(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
  const [meanA, meanB] = [mean(a), mean(b)]
  const value = a.reduce((sum, x, at) => sum + (x - meanA) * (b[at]! - meanB), 0) / (a.length - 1)
  // What is left of nothing after rounding is nothing.
  return Math.abs(value) < 1e-15 ? 0 : value
}
