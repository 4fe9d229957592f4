import type { ColumnMapping, RosterField } from './headers.ts'
import { rosterFields } from './headers.ts'
import type { RosterPerson } from './participant.ts'
import type { Regions } from './regions.ts'
import type { TextRow } from './text-table.ts'

/** What the cells of one row say, by field; a field that no column holds is absent. */
export type RowCells = { [Field in RosterField]?: string | undefined }

/** A row with a problem, kept as the file has it, so that it can be mended. */
export type HeldRow = { row: number; cells: RowCells }

export function heldRow({ row, cells }: TextRow, mapping: ColumnMapping): HeldRow {
  const held: RowCells = {}
  for (const field of rosterFields) {
    const column = mapping[field]
    if (column !== undefined) held[field] = (cells[column] ?? '').trim()
  }
  return { row, cells: held }
}

/** The cells that would have said this of somebody. */
export function cellsOf(
  person: RosterPerson,
  { provinces, regencies }: Pick<Regions, 'provinces' | 'regencies'>,
): RowCells {
  return {
    externalId: person.externalId ?? '',
    nik: person.nik ?? '',
    name: person.name,
    role: person.role === 'instructor' ? 'innas' : 'pendamping',
    province: provinces.find(({ code }) => code === person.provinceCode)?.name ?? '',
    regency: regencies.find(({ code }) => code === person.regencyCode)?.name ?? '',
    district: person.districtName ?? '',
    phone: person.phone ?? '',
    email: person.email ?? '',
  }
}
