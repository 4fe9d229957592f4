import { type CodeScheme, digitsOf, type RegionFinder } from './region-finder.ts'
import type { Province, Regency } from './regions.ts'
import type { RosterField } from './headers.ts'
import { type ProblemData, quotable, type RosterProblemKind, type RowProblem } from './roster-problem.ts'

/** The four cells that say where somebody is from; `''` where the roster says nothing. */
export type PlaceCells = { provinceCode: string; province: string; regencyCode: string; regency: string }

export type ResolvedPlace = {
  /** Null where a problem sets the row aside. `regency` is null where the cells name none. */
  place: { province: Province; regency: Regency | null } | null
  problems: RowProblem[]
  /** True where a code alone decided, or failed, that means another place in the other scheme. */
  codeDecided: boolean
}

/**
 * Names decide, because codes exist in two schemes; codes help where a name is missing, ambiguous or misspelt.
 * BPS's regency codes are never read alone: Gladi has no table from them to Kemendagri's.
 */
export function resolvePlace(finder: RegionFinder, cells: PlaceCells, codes: CodeScheme): ResolvedPlace {
  const reader: Reader = { finder, cells, codes, problems: [], codeDecided: false }
  const named = cells.province === '' ? undefined : namedProvince(reader)
  const place = named === null ? null : placeIn(reader, named)
  return { place, problems: reader.problems, codeDecided: place ? reader.codeDecided : isLostInScheme(reader) }
}

/** Codes alone found no place here, but the province's means another one in the other scheme. */
function isLostInScheme(reader: Reader): boolean {
  const { province, regency } = reader.cells
  return province === '' && regency === '' && meantByCode(reader).length === 2
}

type Reader = {
  finder: RegionFinder
  cells: PlaceCells
  codes: CodeScheme
  problems: RowProblem[]
  codeDecided: boolean
}

/** Null where the name is unknown. */
function namedProvince(reader: Reader): Province | null {
  const { finder, cells } = reader
  const found = finder.provinceByName(cells.province)
  if (found.kind === 'found') {
    if (cells.provinceCode !== '' && !meantByCode(reader).includes(found.region)) {
      warn(reader, 'provinceCode', 'code-name-mismatch', {
        code: quotable(cells.provinceCode),
        name: found.region.name,
      })
    }
    return found.region
  }
  const near = found.kind === 'unknown' ? found.near : found.candidates
  const confirmed = near.filter(province => meantByCode(reader).includes(province))
  if (confirmed.length === 1) {
    warn(reader, 'province', 'name-misspelt', { value: quotable(cells.province), name: confirmed[0]!.name })
    return confirmed[0]!
  }
  setAside(reader, 'province', 'unknown-province', unknownName(cells.province, near))
  return null
}

/** The one or two provinces that the province code can mean, the chosen scheme's first. */
function meantByCode({ finder, cells, codes }: Reader): Province[] {
  const schemes: CodeScheme[] = codes === 'bps' ? ['bps', 'kemendagri'] : ['kemendagri', 'bps']
  const provinces = schemes.map(scheme => finder.provinceByCode(cells.provinceCode, scheme))
  return [...new Set(provinces.filter(province => province !== undefined))]
}

function placeIn(reader: Reader, province: Province | undefined): ResolvedPlace['place'] {
  if (reader.cells.regency !== '') return placeByRegencyName(reader, province)
  if (reader.cells.regencyCode !== '') return placeByRegencyCode(reader, province)
  return placeOfProvince(reader, province)
}

function placeOfProvince(reader: Reader, named: Province | undefined): ResolvedPlace['place'] {
  if (named) return { province: named, regency: null }
  const { provinceCode } = reader.cells
  if (provinceCode === '') return setAside(reader, 'province', 'missing-province', {})
  const meant = meantByCode(reader)
  if (!meant[0]) return setAside(reader, 'provinceCode', 'unknown-province', unknownName(provinceCode, []))
  if (reader.finder.provinceByCode(provinceCode, reader.codes) === undefined) {
    return setAside(reader, 'provinceCode', 'unknown-province', unknownName(provinceCode, meant))
  }
  if (meant.length > 1) reader.codeDecided = true
  return { province: meant[0], regency: null }
}

function placeByRegencyName(reader: Reader, named: Province | undefined): ResolvedPlace['place'] {
  const { finder, cells } = reader
  const provinces = named ? [named] : cells.provinceCode === '' ? [] : meantByCode(reader)
  for (const province of provinces) {
    const regency = knownRegency(reader, province)
    if (regency) return withCodesCompared(reader, regency, named)
    if (regency === null) return null
  }
  const anywhere = finder.regencyByName(cells.regency, null)
  if (named && anywhere.kind !== 'unknown') return mismatch(reader, named, anywhere)
  if (anywhere.kind === 'found') return withCodesCompared(reader, anywhere.region, named)
  if (anywhere.kind === 'ambiguous') return ambiguous(reader, anywhere.candidates)
  return placeByNearName(reader, provinces[0], named)
}

/** Undefined where the province has no regency of that name, null where it has several and no code tells them apart. */
function knownRegency(reader: Reader, province: Province): Regency | undefined | null {
  const found = reader.finder.regencyByName(reader.cells.regency, province.code)
  if (found.kind === 'found') return found.region
  if (found.kind === 'unknown') return undefined
  const told = found.candidates.filter(regency => agreesWithCode(reader, regency))
  return told.length === 1 ? told[0]! : ambiguous(reader, found.candidates)
}

/** In both schemes the regency's two digits are 71 and above for a kota, below for a kabupaten. */
function agreesWithCode(reader: Reader, regency: Regency): boolean {
  const digits = digitsOf(reader.cells.regencyCode)
  if (digits === '') return false
  if (reader.codes === 'kemendagri') return regency.code === fullRegencyCode(digits, regency.provinceCode)
  return digits.slice(-2) >= '71' === regency.code.slice(-2) >= '71'
}

/** `01` beside a province is written `1101` as well. */
const fullRegencyCode = (digits: string, provinceCode: string) =>
  digits.length <= 2 ? provinceCode + digits.padStart(2, '0') : digits

function placeByNearName(reader: Reader, province: Province | undefined, named: Province | undefined) {
  const { finder, cells } = reader
  const found = province ? finder.regencyByName(cells.regency, province.code) : undefined
  const near = found?.kind === 'unknown' ? found.near : []
  const confirmed = reader.codes === 'kemendagri' ? near.filter(regency => agreesWithCode(reader, regency)) : []
  if (confirmed.length === 1) {
    warn(reader, 'regency', 'name-misspelt', { value: quotable(cells.regency), name: confirmed[0]!.name })
    return withCodesCompared(reader, confirmed[0]!, named)
  }
  return setAside(reader, 'regency', 'unknown-regency', unknownName(cells.regency, near))
}

function withCodesCompared(reader: Reader, regency: Regency, named: Province | undefined): ResolvedPlace['place'] {
  const { cells, codes } = reader
  const province = reader.finder.provinceOf(regency)
  if (!named && cells.provinceCode !== '' && !meantByCode(reader).includes(province)) {
    warn(reader, 'provinceCode', 'code-name-mismatch', { code: quotable(cells.provinceCode), name: province.name })
  }
  if (cells.regencyCode !== '' && codes === 'kemendagri' && !agreesWithCode(reader, regency)) {
    warn(reader, 'regencyCode', 'code-name-mismatch', { code: quotable(cells.regencyCode), name: regency.name })
  }
  return { province, regency }
}

function placeByRegencyCode(reader: Reader, named: Province | undefined): ResolvedPlace['place'] {
  const { finder, cells, codes } = reader
  const value = quotable(cells.regencyCode)
  if (codes === 'bps') return setAside(reader, 'regencyCode', 'regency-name-needed', { value })
  const stated = named ?? finder.provinceByCode(cells.provinceCode, 'kemendagri')
  const regency = finder.regencyByCode(fullRegencyCode(digitsOf(cells.regencyCode), stated?.code ?? ''))
  if (!regency) return setAside(reader, 'regencyCode', 'unknown-regency', unknownName(cells.regencyCode, []))
  const province = finder.provinceOf(regency)
  const provinceSaid = named !== undefined || cells.provinceCode !== ''
  if (provinceSaid && stated !== province) {
    const said = stated?.name ?? quotable(cells.provinceCode)
    const data = { regency: regency.name, province: said, itsProvince: province.name }
    return setAside(reader, 'regencyCode', 'region-mismatch', data)
  }
  reader.codeDecided = true
  return { province, regency }
}

type Anywhere = Exclude<ReturnType<RegionFinder['regencyByName']>, { kind: 'unknown' }>

function mismatch(reader: Reader, named: Province, anywhere: Anywhere): null {
  const regencies = anywhere.kind === 'found' ? [anywhere.region] : anywhere.candidates
  const provinces = [...new Set(regencies.map(regency => reader.finder.provinceOf(regency)))]
  return setAside(reader, 'regency', 'region-mismatch', {
    regency: regencies.length === 1 ? regencies[0]!.name : quotable(reader.cells.regency),
    province: named.name,
    itsProvince: namesOf(provinces),
  })
}

function ambiguous(reader: Reader, candidates: Regency[]): null {
  const data = { value: quotable(reader.cells.regency), candidates: namesOf(candidates) }
  return setAside(reader, 'regency', 'ambiguous-regency', data)
}

/** `context` chooses the words that name what may have been meant. */
function unknownName(value: string, near: readonly { name: string }[]): ProblemData {
  return { value: quotable(value), ...(near.length > 0 && { near: namesOf(near), context: 'near' }) }
}

/** At most five, so that a sentence stays a sentence. */
const namesOf = (regions: readonly { name: string }[]) =>
  regions
    .slice(0, 5)
    .map(({ name }) => name)
    .join(', ')

function setAside(reader: Reader, field: RosterField, kind: RosterProblemKind, data: ProblemData): null {
  reader.problems.push({ field, kind, severity: 'set-aside', data })
  return null
}

function warn(reader: Reader, field: RosterField, kind: RosterProblemKind, data: ProblemData) {
  reader.problems.push({ field, kind, severity: 'warning', data })
}
