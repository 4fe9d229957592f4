import type { Origin } from '#domain/allocation/group-people'
import { classesPerWave, type WavesQuestion } from '#domain/allocation/waves-table'
import type { ProvinceCode } from '#domain/roster/regions'
import type { SizeLimits } from '#domain/training/training'
import { countByProvince } from './infeasible-divisions.ts'
import type { PlanPerson, Provinces } from './learner-groups.ts'

export type WavesSettings = { limits: SizeLimits; roomCount: number; sessionsPerDay: number }

/** What waves of a national pool of rooms allow, but for who teaches. */
export function wavesOf(
  divisions: readonly Origin[],
  { limits, roomCount, sessionsPerDay }: WavesSettings,
  provinces: Provinces,
): Pick<WavesQuestion, 'divisions' | 'limits' | 'classesPerWave'> {
  const zones = new Set(divisions.map(({ code }) => provinces.get(code as ProvinceCode)!.zone))
  return { divisions, limits, classesPerWave: classesPerWave(roomCount, sessionsPerDay, zones.size) }
}

/** Instructors of each division, in its order. */
export function instructorsOf(instructors: readonly PlanPerson[], divisions: readonly Origin[]): number[] {
  const counts = countByProvince(instructors)
  return divisions.map(({ code }) => counts.get(code) ?? 0)
}
