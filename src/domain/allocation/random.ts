/** A seeded source of chance: equal seeds give equal numbers on every engine. */
export type Random = {
  /** A number in [0, 1). */
  next(): number
  /** A whole number in [0, limit). */
  below(limit: number): number
}

/** sfc32 (Chris Doty-Humphrey, PractRand), seeded through splitmix32; `stream` keeps independent uses of one seed apart. */
export function createRandom(seed: number, stream: number): Random {
  const state = seedState(seed, stream)
  const next = () => advance(state) / 4294967296
  for (let i = 0; i < 12; i++) next()
  return { next, below: limit => Math.floor(next() * limit) }
}

/** FNV-1a of a text, as the number of a stream. */
export function streamOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash
}

function seedState(seed: number, stream: number): Uint32Array {
  let s = (seed ^ Math.imul(stream + 1, 0x9e3779b1)) >>> 0
  const state = new Uint32Array(4)
  for (let i = 0; i < 3; i++) {
    s = (s + 0x9e3779b9) >>> 0
    let t = Math.imul(s ^ (s >>> 16), 0x21f0aaad)
    t = Math.imul(t ^ (t >>> 15), 0x735a2d97)
    state[i] = t ^ (t >>> 15)
  }
  state[3] = 1
  return state
}

function advance(state: Uint32Array): number {
  const b = state[1]!
  const c = state[2]!
  const count = state[3]!
  const result = (state[0]! + b + count) >>> 0
  state[0] = b ^ (b >>> 9)
  state[1] = c + (c << 3)
  state[2] = ((c << 21) | (c >>> 11)) + result
  state[3] = count + 1
  return result
}
