import type { SizeLimits } from '#domain/training/training'

/** What a member adds to the number of parts, and the free seats it costs at least. */
type Option = { parts: number; seats: number }

/**
 * The free seats of all classes together are exactly classes x largest - people. A member of a part of s members counts 1/s
 * parts and costs at least 1/s of the free seats of the cheapest such part; so the fractional multiple-choice knapsack over
 * these options bounds the number of parts from above.
 */
export function mostPartsByWaste(sizes: readonly number[], classes: number, limits: SizeLimits): number {
  let seats = classes * limits.largest - sizes.reduce((sum, size) => sum + size, 0)
  let parts = 0
  const steps: Option[] = []
  for (let i = 0; i < sizes.length; i++) {
    const hull = upperHull(optionsOf(i, sizes, limits))
    parts += hull[0]!.parts
    seats -= hull[0]!.seats
    for (let t = 1; t < hull.length; t++)
      steps.push({ parts: hull[t]!.parts - hull[t - 1]!.parts, seats: hull[t]!.seats - hull[t - 1]!.seats })
  }
  steps.sort((a, b) => b.parts * a.seats - a.parts * b.seats)
  for (const step of steps) {
    if (step.seats > seats) return Math.floor(parts + (step.parts * Math.max(0, seats)) / step.seats + 1e-6)
    parts += step.parts
    seats -= step.seats
  }
  return Math.floor(parts + 1e-6)
}

function optionsOf(i: number, sizes: readonly number[], { smallest, largest }: SizeLimits): Option[] {
  const waste = (people: number) => (people < smallest ? Infinity : Math.ceil(people / largest) * largest - people)
  const own = sizes[i]!
  let pair = Infinity
  let triple = sizes.length > 45 ? 0 : Infinity
  for (let j = 0; j < sizes.length; j++) {
    if (j === i) continue
    pair = Math.min(pair, waste(own + sizes[j]!))
    for (let k = j + 1; k < sizes.length && triple > 0; k++)
      if (k !== i) triple = Math.min(triple, waste(own + sizes[j]! + sizes[k]!))
  }
  const options = [
    { parts: 1 / 4, seats: 0 },
    { parts: 1 / 3, seats: triple / 3 },
    { parts: 1 / 2, seats: pair / 2 },
    { parts: 1, seats: waste(own) },
  ]
  return options.filter(option => option.seats < Infinity)
}

/** The options that a fractional choice can use: more seats buy more parts, ever less of them. */
function upperHull(options: Option[]): Option[] {
  options.sort((a, b) => a.seats - b.seats || b.parts - a.parts)
  const hull: Option[] = []
  for (const option of options) {
    if (hull.length > 0 && option.parts <= hull.at(-1)!.parts) continue
    while (hull.length > 1 && slope(hull.at(-2)!, hull.at(-1)!) <= slope(hull.at(-2)!, option)) hull.pop()
    hull.push(option)
  }
  return hull
}

function slope(from: Option, to: Option): number {
  return (to.parts - from.parts) / (to.seats - from.seats)
}
