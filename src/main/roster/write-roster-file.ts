import { stringify } from 'csv-stringify/sync'
import * as XLSX from 'xlsx'
import { rosterFields, templateHeaders } from '#domain/roster/headers'
import type { Role, RosterPerson } from '#domain/roster/participant'
import type { Province, Regency, Regions } from '#domain/roster/regions'
import { guardedCell } from '#domain/exchange/guarded-cell'

/** The people under the template's headers. Read back by `readRosterFile`, they are the same people. */
export function writeRosterFile(people: readonly RosterPerson[], regions: Regions, format: 'xlsx' | 'csv'): Uint8Array {
  const rows = [rosterFields.map(field => templateHeaders[field]), ...rosterRows(people, regions)]
  return format === 'csv' ? writeCsvTable(rows) : writeXlsxTable(rows)
}

/** Every cell is text, which no spreadsheet program runs. Cells longer than a spreadsheet allows are refused by SheetJS. */
export function writeXlsxTable(rows: readonly string[][]): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows as string[][], { dense: true })
  const width = rows[0]?.length ?? 0
  sheet['!cols'] = Array.from({ length: width }, () => ({ wch: 22 }))
  const workbook = XLSX.utils.book_new(sheet, 'Peserta')
  return XLSX.write(workbook, { type: 'buffer', compression: true }) as Buffer
}

/** As Indonesian Excel opens it by double click: `;`, UTF-8 with a mark. */
export function writeCsvTable(rows: readonly string[][]): Uint8Array {
  const guarded = rows.map(row => row.map(guardedCell))
  return Buffer.from(
    stringify(guarded, { delimiter: ';', bom: true, record_delimiter: '\r\n', quoted_match: /[\t\r\n]|^\s|\s$/ }),
  )
}

function rosterRows(people: readonly RosterPerson[], regions: Regions): string[][] {
  const provinces = new Map(regions.provinces.map(province => [province.code, province]))
  const regencies = new Map(regions.regencies.map(regency => [regency.code, regency]))
  return people.map(person => {
    const province = provinces.get(person.provinceCode)
    const regency = person.regencyCode === null ? undefined : regencies.get(person.regencyCode)
    return rowOf(person, province, regency)
  })
}

function rowOf(person: RosterPerson, province: Province | undefined, regency: Regency | undefined): string[] {
  const cells = {
    externalId: person.externalId,
    nik: person.nik,
    name: person.name,
    role: roleWords[person.role],
    provinceCode: person.provinceCode,
    province: province?.name,
    regencyCode: person.regencyCode,
    regency: regency?.name,
    district: person.districtName,
    phone: person.phone,
    email: person.email,
  }
  return rosterFields.map(field => cells[field] ?? '')
}

/** What a roster's column `Peran` holds, whatever the language of the window. */
const roleWords: Record<Role, string> = { companion: 'pendamping', instructor: 'innas' }
