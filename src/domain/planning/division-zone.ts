import type { Zone } from '#domain/training/training'
import type { Provinces } from './learner-groups.ts'

const isZone = (code: string): code is Zone => code === 'WIB' || code === 'WITA' || code === 'WIT'

/** A division is a time zone (tier 1) or a province (tier 2). */
export const zoneOf = (division: string, provinces: Provinces): Zone =>
  isZone(division) ? division : provinces.get(division as never)!.zone

/** What the codes of its classes begin with. */
export const nameOf = (division: string, provinces: Provinces) =>
  isZone(division) ? `INNAS-${division}` : provinces.get(division as never)!.shortName
