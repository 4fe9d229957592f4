import type { Participant } from '#domain/roster/participant'
import type { Province, ProvinceCode } from '#domain/roster/regions'
import type { Tier } from '#domain/training/training'

/** What planning needs to know of a person. */
export type PlanPerson = Pick<
  Participant,
  'id' | 'role' | 'provinceCode' | 'regencyCode' | 'districtCode' | 'districtName'
>

export type Provinces = ReadonlyMap<ProvinceCode, Province>

/** Where a learner belongs at the three levels that allocation knows (allocation/problem.ts). */
export type LearnerGroup = { division: string; area: string; block: string }

/** Tier 2 keeps provinces apart and regencies, then districts together; tier 1 keeps time zones apart and provinces together. */
export function learnerGroup(person: PlanPerson, tier: Tier, provinces: Provinces): LearnerGroup {
  const regency = person.regencyCode ?? officeOf(person.provinceCode)
  if (tier === 1) {
    return { division: provinces.get(person.provinceCode)!.zone, area: person.provinceCode, block: regency }
  }
  return { division: person.provinceCode, area: regency, block: districtKey(person, regency) }
}

/** People of a province office form a group of their own, like a regency. */
const officeOf = (province: ProvinceCode) => `${province}00`

/** A district without a known code still keeps its people together by its written name. */
function districtKey(person: PlanPerson, regency: string) {
  return person.districtCode ?? `${regency} ${person.districtName?.toLocaleUpperCase('id') ?? ''}`
}
