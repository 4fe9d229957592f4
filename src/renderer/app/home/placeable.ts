import type { UnplacedPerson } from '#contract/allocation'
import type { ListedClass } from '#contract/schedule'
import type { Tier, Training, Zone } from '#domain/training/training'

type Person = Pick<UnplacedPerson, 'tier' | 'provinceCode'>
type Class = Pick<ListedClass, 'tier' | 'division' | 'size'>

/** How many of the people find a free seat in a class of their own province (tier 2) or time zone (tier 1). */
export function countPlaceable(
  people: readonly Person[],
  classes: readonly Class[],
  training: Training,
  zoneOf: (provinceCode: string) => Zone | undefined,
): number {
  const keyOf = (tier: Tier, division: string | undefined) => `${tier} ${division}`
  const waiting = counted(
    people.map(({ tier, provinceCode }) => [keyOf(tier, tier === 2 ? provinceCode : zoneOf(provinceCode)), 1]),
  )
  const seats = counted(
    classes.map(({ tier, division, size }) => [
      keyOf(tier, division),
      Math.max(0, training.tiers[tier].limits.largest - size),
    ]),
  )
  return [...waiting].reduce((sum, [key, count]) => sum + Math.min(count, seats.get(key) ?? 0), 0)
}

function counted(entries: (readonly [key: string, count: number])[]) {
  const sums = new Map<string, number>()
  for (const [key, count] of entries) sums.set(key, (sums.get(key) ?? 0) + count)
  return sums
}
