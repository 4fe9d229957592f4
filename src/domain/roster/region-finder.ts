import { isNear } from './edit-distance.ts'
import { otherProvinceNames, otherRegencyNames, withoutLeadingCode, wordsOf } from './region-names.ts'
import type { District, Province, Regency, RegencyCode, Regions } from './regions.ts'

/** Which scheme codes without names are read in; provinces differ in Papua only, regencies in many provinces. */
export type CodeScheme = 'kemendagri' | 'bps'

/** `near`: what may have been meant by a name that is not known. */
export type Found<T> =
  | { kind: 'found'; region: T }
  | { kind: 'ambiguous'; candidates: T[] }
  | { kind: 'unknown'; near: T[] }

export type RegionFinder = {
  provinceByName(name: string): Found<Province>
  /** Codes with or without signs around them; one digit (a number cell) is not a province code. */
  provinceByCode(code: string, scheme: CodeScheme): Province | undefined
  provinceOf(regency: Regency): Province
  /** In one province, or in the whole country where `provinceCode` is null. */
  regencyByName(name: string, provinceCode: string | null): Found<Regency>
  /** Kemendagri's code, with or without dots. */
  regencyByCode(code: string): Regency | undefined
  district(name: string, regencyCode: RegencyCode): District | undefined
}

/** Understands names and codes as people write them. Build it once: it indexes all of `regions`. */
export function createRegionFinder(regions: Regions): RegionFinder {
  const provinces = new Map(regions.provinces.map(province => [province.code as string, province]))
  const provincesByBps = new Map(regions.provinces.map(province => [province.bpsCode, province]))
  const provincesByName = provinceNames(regions)
  const regencies = new Map(regions.regencies.map(regency => [regency.code as string, regency]))
  const regencyNames = indexRegencies(regions.regencies)
  const districtNames = indexDistricts(regions)

  return {
    provinceByName: name => findProvince(provincesByName, name),
    provinceByCode: (code, scheme) => (scheme === 'bps' ? provincesByBps : provinces).get(digitsOf(code)),
    provinceOf: regency => provinces.get(regency.provinceCode)!,
    regencyByName: (name, provinceCode) => findRegency(regencyNames, name, provinceCode),
    regencyByCode: code => regencies.get(digitsOf(code)),
    district: (name, regencyCode) => {
      const written = withoutLeadingCode(name)
      return districtNames.get(`${regencyCode} ${keyOf(written)}`) ?? districtNames.get(digitsOf(name))
    },
  }
}

/** How many letters a slip may be off: in short names two letters are another name. */
const lettersOff = (name: string) => (name.length > 5 ? 2 : name.length > 3 ? 1 : 0)

export const digitsOf = (code: string) => code.replace(/\D/g, '')

/** Spelling of spaces varies (`Toli-Toli`, `Fakfak`), so keys have none. */
const keyOf = (name: string) => wordsOf(name).join('')

function provinceNames({ provinces }: Regions): Map<string, Province> {
  const names = new Map<string, Province>()
  for (const province of provinces) {
    const others = otherProvinceNames.find(([code]) => code === province.code)?.[1] ?? []
    for (const name of [province.name, province.shortName, ...others]) names.set(keyOf(name), province)
  }
  return names
}

function findProvince(names: Map<string, Province>, name: string): Found<Province> {
  const key = keyOf(withoutLeadingCode(name))
  const region = names.get(key)
  if (region) return { kind: 'found', region }
  const near = [...names].filter(([known]) => isNear(key, known, lettersOff(known))).map(([, province]) => province)
  return { kind: 'unknown', near: [...new Set(near)] }
}

type RegencyNames = {
  /** Without `Kabupaten` or `Kota`. */
  bare: Map<string, Regency[]>
  /** With it. */
  full: Map<string, Regency[]>
  byProvince: Map<string, { key: string; regency: Regency }[]>
}

function indexRegencies(regencies: readonly Regency[]): RegencyNames {
  const names: RegencyNames = { bare: new Map(), full: new Map(), byProvince: new Map() }
  const others = Map.groupBy(otherRegencyNames, ([, name]) => keyOf(name))
  for (const regency of regencies) {
    const [kind, ...rest] = wordsOf(regency.name)
    const key = rest.join('')
    const withoutIslands = rest[0] === 'kepulauan' ? [rest.slice(1).join('')] : []
    const keys = new Set([key, ...withoutIslands, ...(others.get(key) ?? []).map(([other]) => keyOf(other))])
    for (const each of keys) {
      push(names.bare, each, regency)
      push(names.full, kind! + each, regency)
    }
    push(names.byProvince, regency.provinceCode, { key, regency })
  }
  return names
}

function push<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function findRegency(names: RegencyNames, name: string, provinceCode: string | null): Found<Regency> {
  const inside = (list: Regency[] | undefined) =>
    (list ?? []).filter(regency => provinceCode === null || regency.provinceCode === provinceCode)
  for (const written of new Set([name, withoutLeadingCode(name)])) {
    const words = wordsOf(written)
    // `Kota Baru` is a kabupaten and `Lima Puluh Kota` ends in kota, so whole names come before `Bogor Kota`.
    const readings = [
      inside(names.full.get(words.join(''))),
      inside(names.bare.get(words.join(''))),
      inside(names.full.get([words.at(-1), ...words.slice(0, -1)].join(''))),
    ]
    const regencies = readings.find(list => list.length > 0)
    if (regencies?.length === 1) return { kind: 'found', region: regencies[0]! }
    if (regencies) return { kind: 'ambiguous', candidates: regencies }
  }
  return { kind: 'unknown', near: provinceCode === null ? [] : nearRegencies(names, name, provinceCode) }
}

function nearRegencies(names: RegencyNames, name: string, provinceCode: string): Regency[] {
  const words = wordsOf(withoutLeadingCode(name))
  const key = words.slice(isKind(words[0]) ? 1 : 0).join('')
  const limit = key.length < 6 ? 1 : 2
  const near = (names.byProvince.get(provinceCode) ?? []).filter(known => isNear(key, known.key, limit))
  return near.map(({ regency }) => regency)
}

const isKind = (word: string | undefined) => word === 'kabupaten' || word === 'kota'

function indexDistricts({ districts }: Regions): Map<string, District> {
  const index = new Map<string, District>()
  for (const district of districts) {
    index.set(`${district.regencyCode} ${keyOf(district.name)}`, district)
    index.set(district.code, district)
  }
  return index
}
