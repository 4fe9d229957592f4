import type { ItemFigures } from './item-statistics.ts'

/** Figures of fewer people than this say little; ours: at 30 a correlation is still ±0.36 in 19 of 20 cases. */
export const neededPeople = { facility: 10, discrimination: 30, reliability: 30, shape: 50 } as const
export type FigureKind = keyof typeof neededPeople

export const figuresOfTooFew = (people: number): FigureKind[] =>
  (Object.keys(neededPeople) as FigureKind[]).filter(kind => people < neededPeople[kind])

export const facilityBands = ['too-hard', 'hard', 'fitting', 'easy', 'too-easy'] as const
export type FacilityBand = (typeof facilityBands)[number]

/** After the bands of Moodle's documentation (*Quiz statistics report*), of which it has eleven. */
export function facilityBand(facility: number): FacilityBand {
  if (facility < 0.2) return 'too-hard'
  if (facility < 0.35) return 'hard'
  if (facility <= 0.8) return 'fitting'
  return facility < 0.95 ? 'easy' : 'too-easy'
}

export const discriminationBands = ['none', 'against', 'very-weak', 'weak', 'fair', 'good'] as const
export type DiscriminationBand = (typeof discriminationBands)[number]

/** The bands of the same page: 50 and above is very good, 30 adequate, 20 weak, below 0 probably invalid. */
export function discriminationBand(discrimination: number | null): DiscriminationBand {
  if (discrimination === null) return 'none'
  if (discrimination < 0) return 'against'
  if (discrimination < 20) return 'very-weak'
  if (discrimination < 30) return 'weak'
  return discrimination < 50 ? 'fair' : 'good'
}

/** `look`: its key or its wording may be wrong. `weak`: tells little. `too-few`: nothing can be said yet. */
export type ItemVerdict = 'fine' | 'weak' | 'look' | 'too-few'

export function verdictOn({ facility, discrimination }: ItemFigures, people: number): ItemVerdict {
  if (people < neededPeople.facility) return 'too-few'
  const [band, against] = [facilityBand(facility), discriminationBand(discrimination)]
  if (band === 'too-hard') return 'look'
  if (people < neededPeople.discrimination) return band === 'too-easy' ? 'weak' : 'too-few'
  if (against === 'against') return 'look'
  return band === 'too-easy' || against === 'none' || against === 'very-weak' ? 'weak' : 'fine'
}
