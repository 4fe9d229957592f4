import type { ProvinceCode, RegencyCode } from '#domain/roster/regions'
import type { PlanPerson } from './learner-groups.ts'

/** Which provinces and regencies each class has people from, in order of their codes. */
export function originsOf(
  learners: readonly PlanPerson[],
  classOf: Int32Array,
  classes: number,
): { provinceCodes: ProvinceCode[]; regencyCodes: RegencyCode[] }[] {
  const provinces = Array.from({ length: classes }, () => new Set<ProvinceCode>())
  const regencies = Array.from({ length: classes }, () => new Set<RegencyCode>())
  learners.forEach(({ provinceCode, regencyCode }, index) => {
    const at = classOf[index]!
    if (at < 0) return
    provinces[at]!.add(provinceCode)
    if (regencyCode) regencies[at]!.add(regencyCode)
  })
  return provinces.map((codes, index) => ({
    provinceCodes: [...codes].sort(),
    regencyCodes: [...regencies[index]!].sort(),
  }))
}
