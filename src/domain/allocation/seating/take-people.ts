import type { ClassPart } from '../problem.ts'
import { subsetSums } from './subset-sums.ts'

/** Takes exactly `amount` people, whole blocks where they add up, else one block is cut. */
export function takePeople(parts: readonly ClassPart[], amount: number): { taken: ClassPart[]; kept: ClassPart[] } {
  const sums = subsetSums(parts.length, at => parts[at]!.people, amount, 'most')
  const whole = sums.nearestBelow(amount)
  const chosen = new Set(sums.positionsFor(whole))
  const taken = parts.filter((_, at) => chosen.has(at))
  const kept = parts.filter((_, at) => !chosen.has(at))
  if (whole === amount) return { taken, kept }
  const missing = amount - whole
  const cut = kept.reduce((largest, part) => (part.people > largest.people ? part : largest))
  return {
    taken: [...taken, { ...cut, people: missing }],
    kept: kept.map(part => (part === cut ? { ...part, people: part.people - missing } : part)),
  }
}
