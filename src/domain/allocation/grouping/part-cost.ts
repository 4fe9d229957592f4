import type { SizeLimits } from '#domain/training/training'
import { unevenness } from '../even-sizes.ts'
import { canStandAlone } from './grouping-task.ts'

/** Cost of a part by its people alone; Infinity where it cannot stand alone. */
export type PartCost = (people: number) => number

/**
 * Least of unevenness + price x classes over the part's possible numbers of classes. With the right `price` of a class, parts
 * choose by themselves as many classes as there are, so that the cost of a partition is a sum over its parts.
 */
export function pricedPartCost(limits: SizeLimits, price: number, most: number): PartCost {
  const known = new Float64Array(most + 1).fill(-1)
  return people => {
    let cost = known[people]!
    if (cost === -1) known[people] = cost = cheapestClasses(people, limits, price).cost
    return cost
  }
}

/** The price of a class at which these parts choose about `classes` in all. */
export function fittingPrice(people: readonly number[], classes: number, limits: SizeLimits): number {
  const chosenAt = (price: number) =>
    people.reduce((sum, part) => sum + cheapestClasses(part, limits, price).classes, 0)
  const free = chosenAt(0)
  if (free === classes) return 0
  const sign = free > classes ? 1 : -1
  let low = 0
  let high = limits.largest * limits.largest
  for (let i = 0; i < 14; i++) {
    const middle = (low + high) / 2
    const chosen = chosenAt(sign * middle)
    if (sign > 0 ? chosen > classes : chosen < classes) low = middle
    else high = middle
  }
  return sign * high
}

/** Unevenness is convex in the number of classes: downhill from a good guess is exact. */
function cheapestClasses(people: number, limits: SizeLimits, price: number): { classes: number; cost: number } {
  if (!canStandAlone(people, limits)) return { classes: 0, cost: Infinity }
  const { smallest, largest, target } = limits
  const fewest = Math.max(1, Math.ceil(people / largest))
  const most = Math.floor(people / smallest)
  const costAt = (classes: number) => unevenness(people, classes, target) + price * classes
  const idealSize = Math.sqrt(Math.max(1, target * target + price))
  let classes = Math.max(fewest, Math.min(most, Math.round(people / idealSize)))
  let cost = costAt(classes)
  for (const step of [1, -1]) {
    while (classes + step >= fewest && classes + step <= most && costAt(classes + step) < cost) {
      classes += step
      cost = costAt(classes)
    }
  }
  return { classes, cost }
}
