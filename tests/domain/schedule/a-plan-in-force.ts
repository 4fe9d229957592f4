import type { ClassInForce, PlanInForce } from '#domain/schedule/class-in-force'
import { defaultTraining } from '#domain/training/default-training'
import type { TierSettings } from '#domain/training/training'

/** A class of Aceh that keeps every rule; change what matters. */
export function aClass(change: Partial<ClassInForce> = {}): ClassInForce {
  return {
    id: 'ACEH-01',
    tier: 2,
    division: '11',
    size: 30,
    instructorId: 'rahmat',
    instructorProvinceCode: '11',
    instructorTrainedUtc: '2025-02-26T08:30:00Z',
    roomNumber: 1,
    roomDivision: null,
    wave: 1,
    date: '2025-02-27',
    startUtc: '2025-02-27T01:00:00Z',
    endUtc: '2025-02-27T08:30:00Z',
    zone: 'WIB',
    ...change,
  }
}

export function aPlanInForce(
  classes: ClassInForce[] = [aClass()],
  settings: Partial<TierSettings> = {},
  strangers: PlanInForce['strangers'] = [],
): PlanInForce {
  const { tiers } = defaultTraining
  return { classes, strangers, training: { ...defaultTraining, tiers: { ...tiers, 2: { ...tiers[2], ...settings } } } }
}
