/** NaN of none. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at]!
  return sum / values.length
}

/** Divided by n − 1; null of fewer than two. */
export function sampleVariance(values: ArrayLike<number>): number | null {
  return values.length > 1 ? products(values, values) / (values.length - 1) : null
}

/** Null of fewer than two, or where one of both is the same for all. */
export function correlationOf(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const spread = products(a, a) * products(b, b)
  return a.length > 1 && spread > 1e-18 ? products(a, b) / Math.sqrt(spread) : null
}

function products(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [meanA, meanB] = [mean(a), mean(b)]
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at]! - meanA) * (b[at]! - meanB)
  return sum
}
