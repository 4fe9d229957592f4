import type { ListedClass } from '#contract/schedule'
import type { Tier } from '#domain/training/training'

/** What the list of classes shows; kept in the address. */
export type ClassFilter = {
  /** Tier 2 where absent. */
  tahap?: Tier
  /** Kemendagri code. */
  provinsi?: string
  cari?: string
}

export function readClassFilter(search: Record<string, unknown>): ClassFilter {
  const filter: ClassFilter = {}
  if (Number(search['tahap']) === 1) filter.tahap = 1
  // The address may hold a code as a number.
  if (/^\d{2}$/.test(String(search['provinsi']))) filter.provinsi = String(search['provinsi'])
  const words = search['cari']
  if (typeof words === 'number' || (typeof words === 'string' && words !== '')) filter.cari = String(words)
  return filter
}

/** Classes of the tier and province whose code, instructor or room, as it is shown, holds every word that is searched for. */
export function filterClasses(
  classes: readonly ListedClass[],
  { tahap = 2, provinsi, cari = '' }: ClassFilter,
  shownRoom = (room: string) => room,
) {
  const words = cari.toLocaleLowerCase('id').split(/\s+/).filter(Boolean)
  return classes.filter(one => {
    if (one.tier !== tahap || (provinsi && one.provinceCode !== provinsi)) return false
    const text = `${one.code} ${one.instructorName ?? ''} ${shownRoom(one.room)}`.toLocaleLowerCase('id')
    return words.every(word => text.includes(word))
  })
}
