import type { TextTable } from './text-table.ts'
import { usualHeaders } from './usual-headers.ts'

/** What a column of a roster can hold. `province`, `regency` and `district` are names. */
export const rosterFields = [
  'externalId',
  'nik',
  'name',
  'role',
  'provinceCode',
  'province',
  'regencyCode',
  'regency',
  'district',
  'phone',
  'email',
] as const
export type RosterField = (typeof rosterFields)[number]

/** Headers of the template, in its order. */
export const templateHeaders: Readonly<Record<RosterField, string>> = {
  externalId: 'ID',
  nik: 'NIK',
  name: 'Nama',
  role: 'Peran',
  provinceCode: 'Kode Provinsi',
  province: 'Provinsi',
  regencyCode: 'Kode Kabupaten/Kota',
  regency: 'Kabupaten/Kota',
  district: 'Kecamatan',
  phone: 'Telepon',
  email: 'Email',
}

/** Which column, from 0, holds which field; a field that no column holds is absent. */
export type ColumnMapping = { [Field in RosterField]?: number | undefined }

/** The best guess at what the columns hold. Of several columns for one field the one with the more usual header wins. */
export function guessMapping(header: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {}
  const plain = header.map(plainHeader)
  const taken = new Set<number>()
  for (const field of rosterFields) {
    const column = usualHeaders[field].map(usual => plain.indexOf(usual)).find(found => found >= 0)
    if (column === undefined || taken.has(column)) continue
    mapping[field] = column
    taken.add(column)
  }
  return mapping
}

/** The same for the same headers in the same order, however they are spaced or capitalised: the key of a remembered mapping. */
export const headerFingerprint = (header: readonly string[]) => header.map(plainHeader).join('|')

/** Fields without which no row can be read. `hasDefaultRole`: everybody has the role that the user named. */
export function missingFields(mapping: ColumnMapping, hasDefaultRole: boolean): RosterField[] {
  const missing: RosterField[] = []
  if (mapping.name === undefined) missing.push('name')
  if (mapping.role === undefined && !hasDefaultRole) missing.push('role')
  const region = [mapping.province, mapping.provinceCode, mapping.regency, mapping.regencyCode]
  if (region.every(column => column === undefined)) missing.push('province')
  return missing
}

export type HeaderRow = {
  row: number
  cells: string[]
  /** How many fields its headers name. */
  recognised: number
}

/** Titles may stand above it: the row among the first 40 with the most known headers, the first of several. */
export function findHeaderRow(table: TextTable): HeaderRow | undefined {
  let best: HeaderRow | undefined
  for (const { row, cells } of table.rows.slice(0, 40)) {
    const recognised = Object.keys(guessMapping(cells)).length
    if (!best || recognised > best.recognised) best = { row, cells, recognised }
  }
  return best
}

/** Two known headers make a header row; one may be a title such as “Provinsi”. */
export const looksLikeRoster = (header: HeaderRow | undefined) => header !== undefined && header.recognised >= 2

function plainHeader(header: string): string {
  const plain = header.normalize('NFKC').toLowerCase()
  const withoutNotes = plain.replace(/\([^)]*\)|\*/g, ' ')
  const words = (withoutNotes.trim() === '' ? plain : withoutNotes).split(/[^a-z0-9]+/)
  return words.filter(word => word !== '').join(' ')
}
