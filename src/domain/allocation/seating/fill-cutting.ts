import type { ClassPart } from '../problem.ts'
import { type AreaShare, type DraftClass, emptyClasses, peopleInParts, seat } from './draft-class.ts'

/**
 * Fills `count` classes of balanced size with one area whose blocks may be cut, and satellites that stay whole (each at most
 * one class large). Blocks go in whole where they fit, largest first; what is left is cut into the free seats.
 */
export function fillCutting(core: readonly ClassPart[], satellites: readonly AreaShare[], count: number): DraftClass[] {
  const classes = emptyClasses(count)
  for (const satellite of satellites.toSorted((a, b) => b.people - a.people)) {
    const emptiest = classes.reduce((best, draft) => (draft.size < best.size ? draft : best))
    for (const part of satellite.parts) seat(emptiest, part)
  }
  const seats = balancedSizes(classes, peopleInParts(core))
  const free = (draft: DraftClass, i: number) => seats[i]! - draft.size
  const toCut: ClassPart[] = []
  for (const part of core.toSorted((a, b) => b.people - a.people)) {
    let tightest = -1
    classes.forEach((draft, i) => {
      const room = free(draft, i)
      if (room >= part.people && (tightest < 0 || room < free(classes[tightest]!, tightest))) tightest = i
    })
    if (tightest < 0) toCut.push(part)
    else seat(classes[tightest]!, part)
  }
  for (const part of toCut) cutInto(classes, part, free)
  return classes
}

function cutInto(classes: DraftClass[], part: ClassPart, free: (draft: DraftClass, i: number) => number): void {
  for (let left = part.people; left > 0; ) {
    let widest = 0
    classes.forEach((draft, i) => {
      if (free(draft, i) > free(classes[widest]!, widest)) widest = i
    })
    const people = Math.min(left, free(classes[widest]!, widest))
    seat(classes[widest]!, { ...part, people })
    left -= people
  }
}

/** Sizes as even as can be that leave classes no smaller than they already are. */
function balancedSizes(classes: readonly DraftClass[], more: number): number[] {
  const sizes = classes.map(draft => draft.size)
  // Fullest classes are settled first: those above the level stay, the rest share what is left.
  const fullestFirst = classes.map((_, i) => i).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  let left = more + sizes.reduce((sum, size) => sum + size, 0)
  fullestFirst.forEach((i, settled) => {
    const level = Math.ceil(left / (classes.length - settled))
    sizes[i] = Math.max(sizes[i]!, level)
    left -= sizes[i]
  })
  return sizes
}
