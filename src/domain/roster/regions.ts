import type { Zone } from '#domain/training/training'

/** Two Kemendagri digits, e.g. `92`. Everywhere inside Gladi province codes are Kemendagri's, as in a NIK. */
export type ProvinceCode = string & { readonly __brand: 'ProvinceCode' }
/** Four Kemendagri digits without dots, e.g. `1101`. */
export type RegencyCode = string & { readonly __brand: 'RegencyCode' }
/** Six Kemendagri digits without dots, e.g. `110101`. */
export type DistrictCode = string & { readonly __brand: 'DistrictCode' }

export type Province = {
  code: ProvinceCode
  /** BPS's two digits; differ from Kemendagri's in Papua only. */
  bpsCode: string
  name: string
  /** Two letters of ISO 3166-2:ID, as on the tile map. */
  letters: string
  /** Short code in class names, e.g. `SULSEL`. */
  shortName: string
  zone: Zone
  /** Companions to be trained in 2025 (briefing's table; sum 33,603). */
  companions: number
  /** Instructors needed in 2025 (briefing's table; sum 1,120). */
  instructorsNeeded: number
}

export type Regency = { code: RegencyCode; provinceCode: ProvinceCode; name: string }
export type District = { code: DistrictCode; regencyCode: RegencyCode; name: string }

/** The reference data of `resources/regions`: 38 provinces, 514 regencies and cities, 7,285 districts. */
export type Regions = {
  provinces: readonly Province[]
  regencies: readonly Regency[]
  districts: readonly District[]
}
