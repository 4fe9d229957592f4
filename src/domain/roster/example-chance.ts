/** A repeatable source of chance: the same seed and stream give the same numbers on every machine. */
export type Chance = {
  /** At least 0, below 1. */
  share(): number
  /** A whole number from 0, below `limit`. */
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  /** exp(sigma × a normal number), from + and × alone, whose results every machine agrees on. */
  lognormal(sigma: number): number
}

/** Chris Doty-Humphrey's sfc32, seeded through splitmix32. Streams of one seed are independent of each other. */
export function createChance(seed: number, stream: number): Chance {
  const next = sfc32(splitmix32(seed ^ Math.imul(stream + 1, 0x9e3779b1)))
  const share = () => next() / 4294967296
  const below = (limit: number) => Math.floor(share() * limit)
  return { share, below, pick: list => list[below(list.length)]!, lognormal: sigma => lognormal(sigma, share) }
}

/** The sum of twelve shares less 6 is nearly normal; ten squarings of 1 + x/1024 are nearly exp(x). */
function lognormal(sigma: number, share: () => number): number {
  let normal = -6
  for (let count = 0; count < 12; count++) normal += share()
  let power = 1 + (sigma * normal) / 1024
  for (let count = 0; count < 10; count++) power *= power
  return power
}

function splitmix32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}

function sfc32(seed: () => number): () => number {
  let [a, b, c, counter] = [seed(), seed(), seed(), 1]
  const next = () => {
    const result = (((a + b) >>> 0) + counter) >>> 0
    counter = (counter + 1) >>> 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) >>> 0
    c = (((c << 21) | (c >>> 11)) + result) >>> 0
    return result
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

/** Largest remainders: whole parts of `total` in proportion to `weights`, their sum exact; each at least `least` if `total` allows. */
export function apportion(total: number, weights: readonly number[], least = 0): number[] {
  const base = least * weights.length <= total ? least : 0
  const free = total - base * weights.length
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map(weight => (free * weight) / sum)
  const parts = exact.map(part => base + Math.floor(part))
  const left = total - parts.reduce((a, b) => a + b, 0)
  const byRemainder = exact
    .map((part, index) => ({ remainder: part - Math.floor(part), index }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) parts[index]!++
  return parts
}
