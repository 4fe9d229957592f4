import type { SizeLimits } from '#domain/training/training'
import { classCountRange } from '../feasibility.ts'

export type ClassChanges = {
  /** Which of the classes so far are given up. */
  closed: number[]
  opened: number
  /** Proven: with any choice of classes that loses as few pinned people, at least so many people change theirs. */
  fewestMoves: number
}

/**
 * Which classes of a division to give up and how many to add so that as few people as possible change class; the fewest
 * changes among equals. `stayers`: people of each class so far who are still there; `pinned`: those of them who were put
 * there by hand, whose class is only given up where there must not be so many. There must be a number of classes that
 * fits everybody.
 *
 * Whoever sat in a closed class moves, surplus above the largest size moves, and what newcomers do not fill up to the
 * smallest size is filled by people who move; surplus and people of closed classes fill too. Each of these grows with the
 * size of the class closed, so for any number of closed classes those with the fewest pinned, and of these the smallest,
 * are best: trying every number is exact.
 */
export function chooseClassChanges(
  stayers: readonly number[],
  newcomers: number,
  limits: SizeLimits,
  pinned: readonly number[] = stayers.map(() => 0),
): ClassChanges {
  const { smallest, largest } = limits
  const people = stayers.reduce((sum, size) => sum + size, newcomers)
  const range = classCountRange(people, limits)
  if (!range) throw new Error(`No number of classes holds ${people} people`)
  const cheapestFirst = stayers
    .map((_, index) => index)
    .sort((a, b) => pinned[a]! - pinned[b]! || stayers[a]! - stayers[b]! || b - a)
  let surplus = stayers.reduce((sum, size) => sum + Math.max(0, size - largest), 0)
  let deficit = stayers.reduce((sum, size) => sum + Math.max(0, smallest - size), 0)
  let fromClosed = 0
  let pinsLost = 0
  let best: { closed: number; opened: number; moves: number; pinsLost: number } | undefined
  for (let closed = 0; closed <= stayers.length; closed++) {
    const kept = stayers.length - closed
    const opened = Math.max(0, range.fewest - kept)
    const unfilled = deficit + opened * smallest - newcomers - fromClosed
    const moves = fromClosed + Math.max(0, surplus, unfilled)
    const isBetter = !best || pinsLost < best.pinsLost || (pinsLost === best.pinsLost && moves < best.moves)
    if (kept + opened <= range.most && isBetter) best = { closed, opened, moves, pinsLost }
    const next = stayers[cheapestFirst[closed]!] ?? 0
    pinsLost += pinned[cheapestFirst[closed]!] ?? 0
    fromClosed += next
    surplus -= Math.max(0, next - largest)
    deficit -= Math.max(0, smallest - next)
  }
  const { closed, opened, moves } = best!
  return { closed: cheapestFirst.slice(0, closed), opened, fewestMoves: moves }
}
