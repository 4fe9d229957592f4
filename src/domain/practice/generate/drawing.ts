import { streamOf } from '#domain/allocation/random'
import { type Chance, createChance } from '#domain/roster/example-chance'

/** Chance of one seed, one stream for each part of life, so that a change of one leaves the others as they were. */
export type Drawing = (part: string) => Chance

export function drawingOf(seed: number): Drawing {
  const known = new Map<string, Chance>()
  return part => {
    const chance = known.get(part) ?? createChance(seed, streamOf(part))
    known.set(part, chance)
    return chance
  }
}

/** One of the keys, in proportion to its weight; a weight of 0 is never drawn. */
export function drawWeighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>, chance: Chance): K {
  const entries = Object.entries(weights) as [K, number][]
  const sum = entries.reduce((total, [, weight]) => total + weight, 0)
  let left = chance.share() * sum
  for (const [key, weight] of entries) {
    left -= weight
    if (left < 0) return key
  }
  return entries.filter(([, weight]) => weight > 0).at(-1)![0]
}

/** A new list in a random order. */
export function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const left = [...list]
  return list.map(() => left.splice(chance.below(left.length), 1)[0]!)
}
