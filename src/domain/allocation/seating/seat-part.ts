import type { SizeLimits } from '#domain/training/training'
import type { Random } from '../random.ts'
import { type AreaShare, areasTogether, type DraftClass } from './draft-class.ts'
import { healCuts } from './heal-cuts.ts'
import { seatChain, seatInRow } from './seat-chain.ts'

/**
 * Seats areas that share `count` classes with nobody else. Sizes are within the limits for certain, and areas are together as
 * far as possible: areas + classes - 1 in all.
 */
export function seatPart(
  areas: readonly AreaShare[],
  count: number,
  tools: { limits: SizeLimits; random: Random },
): DraftClass[] {
  if (count === 1) return seatInRow(areas, 1)
  const { smallest, largest } = tools.limits
  const chained = seatChain(areas, count, tools)
  const good =
    chained.length === count &&
    chained.every(draft => draft.size >= smallest && draft.size <= largest) &&
    areasTogether(chained) <= areas.length + count - 1
  return healCuts(good ? chained : seatInRow(areas, count), tools.limits)
}
