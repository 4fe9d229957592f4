/** Student's t distribution; the domain has no library of its own. */
export type StudentT = {
  /** The value that a share `p` (0–1) of the distribution lies below. */
  quantile(p: number, degrees: number): number
  /** The share that lies below `t`. */
  below(t: number, degrees: number): number
}

/** An estimate with its interval, 95 % unless told; an interval that cannot be had is null. */
export type Estimate = {
  value: number
  interval: { from: number; to: number } | null
  standardError: number | null
  /** Of Student's t; null without an interval. */
  degrees: number | null
}

export type Grouping = 'people' | 'classes'

export const confidence = 0.95

export function estimateOf(value: number, variance: number | null, degrees: number, t: StudentT): Estimate {
  if (variance === null || degrees < 1) return { value, interval: null, standardError: null, degrees: null }
  const standardError = Math.sqrt(variance)
  const reach = standardError * t.quantile((1 + confidence) / 2, degrees)
  return { value, interval: { from: value - reach, to: value + reach }, standardError, degrees }
}

/**
 * The variance of a sum of what each person adds to an estimate, people of one class together: what they share is no
 * evidence of its own. CR1 of A. C. Cameron, D. L. Miller, *A Practitioner's Guide to Cluster-Robust Inference*, Journal
 * of Human Resources 50 (2015), 317–372, equations 10–11: Σ over classes of (Σ of its people)², times
 * G ÷ (G − 1) · (n − 1) ÷ (n − k); Student's t with G − 1 degrees. With one person in each class it is the ordinary
 * variance. Null of fewer than two classes. `clusters`: of each person, numbered from 0; `k`: how many means were estimated.
 */
export function clusteredVariance(added: Float64Array, clusters: Uint32Array, k: number) {
  const sums = new Float64Array(clusters.reduce((most, cluster) => Math.max(most, cluster + 1), 0))
  const isThere = new Uint8Array(sums.length)
  for (let person = 0; person < added.length; person++) {
    sums[clusters[person]!]! += added[person]!
    isThere[clusters[person]!] = 1
  }
  const n = added.length
  const between = isThere.reduce((sum, there) => sum + there, 0)
  if (between < 2 || n <= k) return { variance: null, clusters: between }
  const squares = sums.reduce((sum, each) => sum + each ** 2, 0)
  return { variance: (squares * between * (n - 1)) / ((between - 1) * (n - k)), clusters: between }
}
