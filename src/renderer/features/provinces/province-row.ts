import type { ProvinceFigures } from '#contract/provinces'
import type { SizeLimits } from '#domain/training/training'

/** A province with its figures; all 38 are there, also those without people. */
export type ProvinceRow = ProvinceFigures & {
  name: string
  letters: string
  bpsCode: string
  zone: 'WIB' | 'WITA' | 'WIT'
  /** Instructors less the classes that need one; negative where some are lacking. */
  instructorGap: number
}

type Region = Pick<ProvinceRow, 'code' | 'name' | 'letters' | 'bpsCode' | 'zone'>

export function provinceRowsOf(
  provinces: readonly Region[],
  figures: readonly ProvinceFigures[],
  limits: SizeLimits,
): ProvinceRow[] {
  const known = new Map(figures.map(one => [one.code, one]))
  return provinces.map(({ code, name, letters, bpsCode, zone }) => {
    const found = known.get(code) ?? { ...nobody, code }
    return { ...found, name, letters, bpsCode, zone, instructorGap: found.instructors - classesNeeded(found, limits) }
  })
}

const nobody = {
  companions: 0,
  instructors: 0,
  unplaced: 0,
  classes: 0,
  placed: 0,
  freeSeats: null,
  teaching: 0,
  withoutInstructor: 0,
}

/** The classes there are; before a plan, as many as the target size asks for. */
function classesNeeded({ classes, companions }: ProvinceFigures, { target }: SizeLimits) {
  if (classes > 0 || companions === 0) return classes
  return Math.max(1, Math.round(companions / target))
}
