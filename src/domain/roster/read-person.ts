import { isEmail, readPhone } from './contact.ts'
import type { ColumnMapping, RosterField } from './headers.ts'
import { isRoundedNumber, readNik } from './identity-number.ts'
import { oneLine } from './one-line.ts'
import type { Role, RosterPerson } from './participant.ts'
import { readRole } from './read-role.ts'
import type { CodeScheme, RegionFinder } from './region-finder.ts'
import type { District, Regency } from './regions.ts'
import { type ResolvedPlace, resolvePlace } from './resolve-place.ts'
import { quotable, type RowProblem } from './roster-problem.ts'
import { type CellFault, cellKey, type TextRow, type TextTable } from './text-table.ts'

/** What is the same for every row, and what has been looked up already. */
export type RowContext = {
  faults: TextTable['faults']
  mapping: ColumnMapping
  finder: RegionFinder
  codes: CodeScheme
  defaultRole: Role | undefined
  /** See `lostLastDigits`. */
  niksLost: boolean
  places: Map<string, ResolvedPlace>
  districts: Map<string, { district: District | undefined }>
}

/** Role and province are unknown only on rows that a problem sets aside. */
export type PersonRead = Omit<RosterPerson, 'role' | 'provinceCode'> & {
  role: Role | undefined
  provinceCode: RosterPerson['provinceCode'] | undefined
}

export type RowRead = { person: PersonRead; problems: RowProblem[]; codeDecided: boolean }

export function readPerson(context: RowContext, row: TextRow): RowRead {
  const reader: RowReader = { context, row, problems: [], codeDecided: false }
  const person = personOn(reader)
  return { person, problems: reader.problems, codeDecided: reader.codeDecided }
}

type RowReader = { context: RowContext; row: TextRow; problems: RowProblem[]; codeDecided: boolean }

function personOn(reader: RowReader): PersonRead {
  const externalId = readExternalId(reader)
  const nik = readRowNik(reader)
  const name = oneLine(textOf(reader, 'name', 'set-aside'))
  if (name === '' && !failed(reader, 'name')) report(reader, 'name', 'empty-name', 'set-aside', {})
  const role = readRowRole(reader)
  const place = readPlace(reader, role)
  return {
    externalId,
    nik,
    name,
    role,
    provinceCode: place?.province.code,
    regencyCode: place?.regency?.code ?? null,
    ...readDistrict(reader, place?.regency ?? null),
    phone: readRowPhone(reader),
    email: readRowEmail(reader),
  }
}

function readExternalId(reader: RowReader): string | null {
  const text = oneLine(textOf(reader, 'externalId', 'set-aside'))
  if (faultOf(reader, 'externalId') === 'rounded' || isRoundedNumber(text)) {
    report(reader, 'externalId', 'id-rounded', 'set-aside', {})
    return null
  }
  return text === '' ? null : text
}

function readRowNik(reader: RowReader): string | null {
  const text = textOf(reader, 'nik', 'set-aside')
  const reading = readNik(text)
  const rounded = text !== '' && (faultOf(reader, 'nik') === 'rounded' || reader.context.niksLost)
  if (rounded) report(reader, 'nik', 'nik-rounded', 'set-aside', {})
  else if ('kind' in reading) {
    report(reader, 'nik', reading.kind, 'set-aside', 'digits' in reading ? { digits: reading.digits } : {})
  } else return reading.nik
  return null
}

function readRowRole(reader: RowReader): Role | undefined {
  const text = textOf(reader, 'role', 'set-aside')
  if (failed(reader, 'role')) return undefined
  if (text === '') {
    const { defaultRole } = reader.context
    if (!defaultRole) report(reader, 'role', 'missing-role', 'set-aside', {})
    return defaultRole
  }
  const role = readRole(text)
  if (!role) report(reader, 'role', 'unknown-role', 'set-aside', { value: quotable(text) })
  return role
}

function readPlace(reader: RowReader, role: Role | undefined): ResolvedPlace['place'] {
  const cells = {
    provinceCode: textOf(reader, 'provinceCode', 'set-aside'),
    province: textOf(reader, 'province', 'set-aside'),
    regencyCode: textOf(reader, 'regencyCode', 'set-aside'),
    regency: textOf(reader, 'regency', 'set-aside'),
  }
  if (placeFields.some(field => failed(reader, field))) return null
  const { place, problems, codeDecided } = remember(
    reader.context.places,
    `${cells.provinceCode}\n${cells.province}\n${cells.regencyCode}\n${cells.regency}`,
    () => resolvePlace(reader.context.finder, cells, reader.context.codes),
  )
  reader.problems.push(...problems)
  if (codeDecided) reader.codeDecided = true
  if (place && place.regency === null && role === 'companion') {
    report(reader, 'regency', 'missing-regency', 'set-aside', {})
  }
  return place
}

const placeFields = ['provinceCode', 'province', 'regencyCode', 'regency'] as const

function readDistrict(reader: RowReader, regency: Regency | null): Pick<RosterPerson, 'districtCode' | 'districtName'> {
  const text = oneLine(textOf(reader, 'district', 'warning'))
  if (text === '') return { districtCode: null, districtName: null }
  if (regency === null) return { districtCode: null, districtName: text }
  const { districts, finder } = reader.context
  const { district } = remember(districts, `${regency.code} ${text}`, () => ({
    district: finder.district(text, regency.code),
  }))
  if (district?.regencyCode === regency.code) return { districtCode: district.code, districtName: text }
  report(reader, 'district', 'unknown-district', 'warning', { value: quotable(text), regency: regency.name })
  return { districtCode: null, districtName: text }
}

function readRowPhone(reader: RowReader): string | null {
  const text = textOf(reader, 'phone', 'warning')
  if (text === '') return null
  if (faultOf(reader, 'phone') === 'rounded' || isRoundedNumber(text)) {
    report(reader, 'phone', 'phone-rounded', 'warning', {})
    return null
  }
  const phone = readPhone(text)
  if (phone === undefined) report(reader, 'phone', 'bad-phone', 'warning', {})
  return phone ?? null
}

function readRowEmail(reader: RowReader): string | null {
  const text = textOf(reader, 'email', 'warning')
  if (text === '') return null
  if (isEmail(text)) return text
  report(reader, 'email', 'bad-email', 'warning', {})
  return null
}

/** `''` for an empty cell, a dash, a column that does not exist and a failed formula, which is reported. */
function textOf(reader: RowReader, field: RosterField, severity: RowProblem['severity']): string {
  const column = reader.context.mapping[field]
  if (column === undefined) return ''
  const text = (reader.row.cells[column] ?? '').trim()
  if (faultOf(reader, field) === 'error') {
    report(reader, field, 'cell-error', severity, { value: quotable(text) })
    return ''
  }
  return text.length < 4 && /^[-–—]*$/.test(text) ? '' : text
}

function faultOf({ context: { mapping, faults }, row }: RowReader, field: RosterField): CellFault | undefined {
  const column = mapping[field]
  if (column === undefined || faults.size === 0) return undefined
  return faults.get(cellKey(row.row, column))
}

const failed = (reader: RowReader, field: RosterField) => faultOf(reader, field) === 'error'

function report(
  reader: RowReader,
  field: RosterField,
  kind: RowProblem['kind'],
  severity: RowProblem['severity'],
  data: RowProblem['data'],
) {
  reader.problems.push({ field, kind, severity, data })
}

function remember<T extends object>(known: Map<string, T>, key: string, find: () => T): T {
  const before = known.get(key)
  if (before !== undefined) return before
  const found = find()
  known.set(key, found)
  return found
}
