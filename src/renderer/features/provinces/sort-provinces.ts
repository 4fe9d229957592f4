import type { ProvinceRow } from './province-row.ts'
import type { ProvincesView, SortKey } from './province-view.ts'

/** Sorted by the view's column, most companions first where it names none. What cannot be told comes last either way. */
export function sortProvinces(rows: readonly ProvinceRow[], { urut = '-companions' }: ProvincesView): ProvinceRow[] {
  const { key, descending } = sortOf(urut)
  const value = sortValues[key]
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName(a, b)
    return sign * compare(left, right) || byName(a, b)
  })
}

export function sortOf(urut: NonNullable<ProvincesView['urut']>): { key: SortKey; descending: boolean } {
  return { key: urut.replace(/^-/, '') as SortKey, descending: urut.startsWith('-') }
}

const sortValues: Record<SortKey, (row: ProvinceRow) => string | number | null> = {
  name: row => row.name,
  zone: row => ['WIB', 'WITA', 'WIT'].indexOf(row.zone),
  companions: row => row.companions,
  classes: row => row.classes,
  instructors: row => row.instructors,
  seats: row => row.freeSeats,
  unplaced: row => row.unplaced,
}

const compare = (a: string | number, b: string | number) =>
  typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b)
const byName = (a: ProvinceRow, b: ProvinceRow) => a.name.localeCompare(b.name)
