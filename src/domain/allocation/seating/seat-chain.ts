import type { SizeLimits } from '#domain/training/training'
import { unevenness } from '../even-sizes.ts'
import type { Random } from '../random.ts'
import { type AreaShare, type DraftClass, peopleInParts } from './draft-class.ts'
import { seatCore } from './seat-core.ts'
import { takePeople } from './take-people.ts'

/**
 * Seats areas that share classes as a chain: the largest area fills classes of its own, and what remains of it joins the
 * others as a satellite, until only one area is larger than a class. So areas and classes hang together without a circle.
 */
export function seatChain(
  areas: readonly AreaShare[],
  count: number,
  { limits, random }: { limits: SizeLimits; random: Random },
): DraftClass[] {
  const classes: DraftClass[] = []
  let rest = largestFirst(areas)
  let left = count
  while (rest.length > 1 && rest[1]!.people > limits.largest) {
    const area = rest[0]!
    const others = rest.slice(1)
    const peeled = bestPeel(
      area.people,
      others.reduce((sum, share) => sum + share.people, 0),
      left,
      limits,
    )
    if (!peeled || peeled.classes === 0) break
    const { taken, kept } = takePeople(area.parts, peeled.joining)
    classes.push(...seatCore(kept, [], peeled.classes, { limits, random }))
    left -= peeled.classes
    if (peeled.joining > 0) others.push({ area: area.area, people: peeled.joining, parts: taken })
    rest = largestFirst(others)
  }
  classes.push(...seatCore(rest[0]!.parts, rest.slice(1), left, { limits, random }))
  return classes
}

/** How many own classes the area fills and how many of its people join the others, sizes as even as can be. */
function bestPeel(
  own: number,
  others: number,
  count: number,
  limits: SizeLimits,
): { classes: number; joining: number } | null {
  const { smallest, largest } = limits
  const target = (own + others) / count
  const fits = (people: number, classes: number) => people >= smallest * classes && people <= largest * classes
  let best = null
  let bestCost = Infinity
  for (let classes = 1; classes < count && classes * smallest <= own; classes++) {
    for (let joining = Math.max(0, own - classes * largest); joining <= Math.min(largest, own); joining++) {
      const shared = joining + others
      if (!fits(own - joining, classes) || !fits(shared, count - classes)) continue
      const cost = unevenness(own - joining, classes, target) + unevenness(shared, count - classes, target)
      if (cost >= bestCost) continue
      best = { classes, joining }
      bestCost = cost
    }
  }
  return best
}

function largestFirst(areas: readonly AreaShare[]): AreaShare[] {
  return areas.toSorted((a, b) => b.people - a.people || a.area - b.area)
}

/** Always possible: areas in a row, cut into classes of balanced size; whole blocks where they add up. */
export function seatInRow(areas: readonly AreaShare[], count: number): DraftClass[] {
  const total = areas.reduce((sum, share) => sum + share.people, 0)
  const queue = areas.map(share => share.parts)
  return Array.from({ length: count }, (_, i) => {
    const size = Math.floor(total / count) + (i < total % count ? 1 : 0)
    const draft: DraftClass = { size, parts: [] }
    for (let need = size; need > 0; ) {
      const { taken, kept } = takePeople(queue[0]!, Math.min(need, peopleInParts(queue[0]!)))
      draft.parts.push(...taken)
      need -= peopleInParts(taken)
      if (kept.length > 0) queue[0] = kept
      else queue.shift()
    }
    return draft
  })
}
