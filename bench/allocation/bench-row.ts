/** One line of the bench table. Times in milliseconds; a ratio of times compares within one run on one machine. */
export type TimingRow = {
  name: string
  /** Median of the runs; the first call includes warming up. */
  ours: number
  firstCall: number
  peer: number | null
  peerName: string
  /** ours / peer, or what the name says. */
  ratio: number | null
  note: string
}

export type QualityRow = { name: string; value: number; bound: number; gap: number }

export function medianTime(run: () => void, times = 15): { median: number; first: number } {
  const taken = Array.from({ length: times }, () => timeOf(run))
  return { first: taken[0]!, median: taken.toSorted((a, b) => a - b)[times >> 1]! }
}

export function timeOf(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
