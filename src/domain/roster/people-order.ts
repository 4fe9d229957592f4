import { sortKey } from './folded-text.ts'
import type { PersonColumn, RosterEntry } from './people-query.ts'

export type PeopleSort = { column: PersonColumn; descending: boolean }
export type RegionWords = { provinceName: (code: string) => string; regencyName: (code: string) => string }

/** Everybody in the order of a column, then by name, then by id; who has nothing there comes last, up and down. */
export function sortPeople(entries: readonly RosterEntry[], sort: PeopleSort, regions: RegionWords): RosterEntry[] {
  const keyOf = keysOf(sort, regions)
  const keyed = entries.map(keyOf)
  const compare = comparing(sort)
  return keyed.sort(compare).map(({ entry }) => entry)
}

/** The same order after some people changed: those are taken out, and put where they belong now. */
export function resortPeople(
  order: readonly RosterEntry[],
  changed: { ids: ReadonlySet<RosterEntry['id']>; entries: readonly RosterEntry[] },
  sort: PeopleSort,
  regions: RegionWords,
): RosterEntry[] {
  const keyOf = keysOf(sort, regions)
  const compare = comparing(sort)
  const kept = order.filter(({ id }) => !changed.ids.has(id))
  for (const entry of changed.entries) {
    const key = keyOf(entry)
    let [from, to] = [0, kept.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (compare(keyOf(kept[middle]!), key) < 0) from = middle + 1
      else to = middle
    }
    kept.splice(from, 0, entry)
  }
  return kept
}

type Keyed = { entry: RosterEntry; key: string | null; name: string }

function keysOf({ column }: PeopleSort, regions: RegionWords): (entry: RosterEntry) => Keyed {
  const textOf = columnTexts(regions)[column]
  return entry => {
    const text = textOf(entry)
    return { entry, key: text === null ? null : sortKey(text), name: sortKey(entry.name) }
  }
}

function comparing({ descending }: PeopleSort) {
  const turn = descending ? -1 : 1
  return (a: Keyed, b: Keyed): number => {
    if (a.key !== b.key) {
      if (a.key === null) return 1
      if (b.key === null) return -1
      return a.key < b.key ? -turn : turn
    }
    if (a.name !== b.name) return a.name < b.name ? -1 : 1
    return a.entry.id < b.entry.id ? -1 : 1
  }
}

const columnTexts = (regions: RegionWords): Record<PersonColumn, (entry: RosterEntry) => string | null> => ({
  name: entry => entry.name,
  role: entry => entry.role,
  nik: entry => entry.nik,
  phone: entry => entry.phone,
  province: entry => regions.provinceName(entry.provinceCode),
  // By the name itself: kabupaten and kota of one name stand beside each other.
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
