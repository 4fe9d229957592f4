import type { SizeLimits } from '#domain/training/training'

/** Sum of squared distances from `target` when `people` are spread over `classes` as evenly as can be. */
export function unevenness(people: number, classes: number, target: number): number {
  const size = Math.floor(people / classes)
  const larger = people - size * classes
  const distance = size - target
  return larger * (distance + 1) * (distance + 1) + (classes - larger) * distance * distance
}

/** People who share a whole number of classes with nobody else. */
export type Part = { people: number; classes: number }

/**
 * Gives each part its classes, `total` in all, so that sizes are as close to the target as possible. Exact: unevenness is
 * convex in the number of classes, so adding one class at a time where it helps most is optimal. False: no way to do it.
 */
export function spreadClasses(parts: Part[], total: number, limits: SizeLimits): boolean {
  let left = total
  for (const part of parts) {
    part.classes = Math.ceil(part.people / limits.largest)
    if (part.classes * limits.smallest > part.people) return false
    left -= part.classes
  }
  if (left < 0) return false
  const costs = parts.map(part => costOfOneMore(part, limits))
  for (; left > 0; left--) {
    let cheapest = 0
    for (let i = 1; i < costs.length; i++) if (costs[i]! < costs[cheapest]!) cheapest = i
    if (!(costs[cheapest]! < Infinity)) return false
    parts[cheapest]!.classes++
    costs[cheapest] = costOfOneMore(parts[cheapest]!, limits)
  }
  return true
}

function costOfOneMore({ people, classes }: Part, { smallest, target }: SizeLimits): number {
  if ((classes + 1) * smallest > people) return Infinity
  return unevenness(people, classes + 1, target) - unevenness(people, classes, target)
}
