import { type Tier, type Zone, zones } from '#domain/training/training'
import type { DivisionCount } from './forecast.ts'

type ProvinceCount = { code: string; companions: number; instructors: number }
type ProvinceZone = { code: string; zone: Zone }

/** Tier 2: each province's companions, taught by its instructors. Tier 1: each time zone's instructors, taught by others. */
export function divisionCounts(
  tier: Tier,
  counts: readonly ProvinceCount[],
  provinces: readonly ProvinceZone[],
): DivisionCount[] {
  if (tier === 2) return counts.map(({ code, companions, instructors }) => ({ code, people: companions, instructors }))
  const zoneOf = new Map(provinces.map(({ code, zone }) => [code, zone]))
  return zones.map(zone => ({
    code: zone,
    people: counts
      .filter(({ code }) => zoneOf.get(code) === zone)
      .reduce((sum, { instructors }) => sum + instructors, 0),
    instructors: null,
  }))
}
