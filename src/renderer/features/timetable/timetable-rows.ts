import type { ListedClass } from '#contract/schedule'
import type { Grouping } from './timetable-view.ts'

/** A class on its lane of a row: classes of a row that are held at the same time lie below each other. */
export type Bar = { listed: ListedClass; lane: number }

export type TimetableRow = {
  key: string
  /** What the row is, for its head: room number, instructor's name, province code; null: nobody teaches these. */
  head: string | null
  /** Kemendagri code, of a room of a province's own or of an instructor's province. */
  province: string | null
  /** Earliest first. */
  bars: Bar[]
  lanes: number
}

/** The classes by room, instructor or province, each row with as many lanes as it has classes at a time. */
export function timetableRows(classes: readonly ListedClass[], grouping: Grouping): TimetableRow[] {
  const groups = new Map<string, ListedClass[]>()
  for (const one of classes) {
    const key = keyOf[grouping](one)
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }
  return [...groups]
    .map(([key, members]) => ({ key, ...headOf[grouping](members[0]!), ...lanesOf(members) }))
    .sort(order[grouping])
}

const keyOf: Record<Grouping, (one: ListedClass) => string> = {
  room: one => `${one.roomDivision ?? ''}-${one.roomNumber}`,
  instructor: one => one.instructorId ?? '',
  province: one => one.division,
}

const headOf: Record<Grouping, (one: ListedClass) => Pick<TimetableRow, 'head' | 'province'>> = {
  room: one => ({ head: one.room, province: one.roomDivision }),
  instructor: one => ({ head: one.instructorName, province: one.instructorProvinceCode }),
  province: one => ({ head: one.division, province: one.provinceCode }),
}

const numbered = new Intl.Collator('id', { numeric: true })
const byHead = (a: TimetableRow, b: TimetableRow) => numbered.compare(a.head ?? '', b.head ?? '')

const order: Record<Grouping, (a: TimetableRow, b: TimetableRow) => number> = {
  room: (a, b) => numbered.compare(a.key, b.key),
  /** Classes that nobody teaches first: they want an instructor. */
  instructor: (a, b) =>
    Number(b.key === '') - Number(a.key === '') || numbered.compare(a.province ?? '', b.province ?? '') || byHead(a, b),
  province: (a, b) => numbered.compare(a.key, b.key),
}

/** Each class on the first lane that is free when it begins. */
function lanesOf(members: readonly ListedClass[]): Pick<TimetableRow, 'bars' | 'lanes'> {
  const freeAt: string[] = []
  const bars = [...members]
    .sort((a, b) => numbered.compare(a.startUtc, b.startUtc) || numbered.compare(a.code, b.code))
    .map(listed => {
      const free = freeAt.findIndex(end => end <= listed.startUtc)
      const lane = free === -1 ? freeAt.length : free
      freeAt[lane] = listed.endUtc
      return { listed, lane }
    })
  return { bars, lanes: freeAt.length }
}
