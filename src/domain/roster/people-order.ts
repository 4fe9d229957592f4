import { sortKey } from './folded-text.ts'
import type { PersonColumn, RosterEntry } from './people-query.ts'

export type PeopleSort = { column: PersonColumn; descending: boolean }
export type RegionWords = { provinceName: (code: string) => string; regencyName: (code: string) => string }

/** Everybody in the order of a column, then by name, then by id; who has nothing there comes last, up and down. */
export function sortPeople(
  entries: readonly RosterEntry[],
  { column, descending }: PeopleSort,
  regions: RegionWords,
): RosterEntry[] {
  const textOf = columnTexts(regions)[column]
  const keyed = entries.map(entry => {
    const text = textOf(entry)
    return { entry, key: text === null ? null : sortKey(text), name: sortKey(entry.name) }
  })
  const turn = descending ? -1 : 1
  keyed.sort((a, b) => {
    if (a.key !== b.key) {
      if (a.key === null) return 1
      if (b.key === null) return -1
      return a.key < b.key ? -turn : turn
    }
    if (a.name !== b.name) return a.name < b.name ? -1 : 1
    return a.entry.id < b.entry.id ? -1 : 1
  })
  return keyed.map(({ entry }) => entry)
}

const columnTexts = (regions: RegionWords): Record<PersonColumn, (entry: RosterEntry) => string | null> => ({
  name: entry => entry.name,
  role: entry => entry.role,
  nik: entry => entry.nik,
  phone: entry => entry.phone,
  province: entry => regions.provinceName(entry.provinceCode),
  // Kabupaten before kota of the same name, but both beside each other.
  regency: entry =>
    entry.regencyCode === null
      ? null
      : regions.regencyName(entry.regencyCode).replace(/^(Kabupaten|Kota) (.*)$/, '$2 $1'),
  district: entry => entry.districtName,
  classCode: entry => entry.classCode,
  email: entry => (entry.email === null ? '1' : '0'),
  externalId: entry => entry.externalId,
  status: entry => (entry.withdrawnAt !== null ? '2' : entry.isPossibleDouble ? '1' : '0'),
})
