import type { PeopleFilter, PeopleSort } from '#contract/people'
import type { ParticipantId } from '#domain/roster/participant'
import { type PersonColumn, peopleQuestions, personColumns } from '#domain/roster/people-query'

/**
 * What the page of people shows, as its address says it. `lihat`: the rows that the last import set aside, or the
 * imports of the past, instead of people. `urut`: a column, with `-` before it from last to first.
 */
export type RosterView = {
  lihat?: 'baris' | 'impor'
  orang?: ParticipantId
  cari?: string
  soal?: string
  peran?: string
  provinsi?: string
  kabupaten?: string
  kelas?: string
  nik?: string
  telepon?: string
  email?: string
  urut?: string
}

const texts = [
  ...(['orang', 'cari', 'soal', 'peran', 'provinsi', 'kabupaten', 'kelas', 'nik', 'telepon', 'email'] as const),
  'urut',
] as const

export function readRosterView(search: Record<string, unknown>): RosterView {
  const view: Record<string, string> = {}
  for (const name of texts) {
    const value = search[name]
    if (typeof value === 'string' && value !== '') view[name] = value
  }
  const { lihat } = search
  return { ...view, ...((lihat === 'baris' || lihat === 'impor') && { lihat }) }
}

/** What a part of the filter is called in the address; `search` is `cari`. */
export const addressNames = {
  role: 'peran',
  provinceCode: 'provinsi',
  regencyCode: 'kabupaten',
  classCode: 'kelas',
  hasNik: 'nik',
  hasPhone: 'telepon',
  hasEmail: 'email',
} as const

export function filterOf(view: RosterView): PeopleFilter {
  const question = peopleQuestions.find(one => one === view.soal)
  return {
    ...(view.cari && { search: view.cari }),
    ...(question && { question }),
    ...((view.peran === 'companion' || view.peran === 'instructor') && { role: view.peran }),
    ...(view.provinsi && { provinceCode: view.provinsi }),
    ...(view.kabupaten && { regencyCode: view.kabupaten }),
    ...(view.kelas && { classCode: view.kelas }),
    ...(view.nik && { hasNik: view.nik === 'ada' }),
    ...(view.telepon && { hasPhone: view.telepon === 'ada' }),
    ...(view.email && { hasEmail: view.email === 'ada' }),
  }
}

export function sortOf({ urut = 'name' }: RosterView): PeopleSort {
  const descending = urut.startsWith('-')
  const column = personColumns.find(one => one === urut.replace(/^-/, ''))
  return column ? { column, descending } : { column: 'name', descending: false }
}

/** Up, then down, then by name again. */
export function nextSort({ column, descending }: PeopleSort, clicked: PersonColumn): string {
  if (column !== clicked) return clicked
  return descending ? 'name' : `-${clicked}`
}

/** Takes tab, chips and search out of the address. */
export const noFilters = Object.fromEntries(
  ['lihat', 'cari', 'soal', ...Object.values(addressNames)].map(name => [name, undefined]),
) as { [Part in keyof RosterView]: undefined }
