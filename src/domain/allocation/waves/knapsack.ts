import type { CountRange } from '../feasibility.ts'

/** A number of classes of one division, and the extra area pieces that it costs. */
export type Choice = { classes: number; mixed: number }

export type Knapsack = {
  /** The least sum of extra pieces with at most so many classes in all; Infinity where they are too few. */
  leastMixed(classes: number): number
  /** The fewest classes of each division with which it is reached. */
  countsFor(classes: number): number[]
}

/**
 * One choice for every division, for every number of classes up to `capacity` at once: an exact table, division by division.
 * Choices ascend in classes and descend in extra pieces; every division has one.
 */
export function fillKnapsack(divisions: readonly (readonly Choice[])[], capacity: number): Knapsack {
  const layers = [new Float64Array(capacity + 1)]
  for (const choices of divisions) layers.push(nextLayer(layers.at(-1)!, choices))
  const last = layers.at(-1)!
  return {
    leastMixed: classes => last[Math.min(classes, capacity)] ?? Infinity,
    countsFor: classes => {
      const counts: number[] = []
      let left = Math.min(classes, capacity)
      for (let i = divisions.length - 1; i >= 0; i--) {
        const here = layers[i + 1]![left]!
        const choice = divisions[i]!.find(
          one => one.classes <= left && layers[i]![left - one.classes]! + one.mixed === here,
        )
        counts.unshift(choice!.classes)
        left -= choice!.classes
      }
      return counts
    },
  }
}

function nextLayer(before: Float64Array<ArrayBuffer>, choices: readonly Choice[]): Float64Array<ArrayBuffer> {
  const layer = new Float64Array(before.length).fill(Infinity)
  for (const { classes, mixed } of choices) {
    for (let left = classes; left < layer.length; left++) {
      const sum = before[left - classes]! + mixed
      if (sum < layer[left]!) layer[left] = sum
    }
  }
  return layer
}

/** Of all numbers of classes those where fewer would cost more extra pieces. `mixed[i]` belongs to `range.fewest + i`. */
export function choicesOf({ fewest }: CountRange, mixed: Int32Array): Choice[] {
  const choices: Choice[] = []
  mixed.forEach((pieces, i) => {
    if (choices.length === 0 || pieces < choices.at(-1)!.mixed) choices.push({ classes: fewest + i, mixed: pieces })
  })
  return choices
}
