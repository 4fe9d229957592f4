import type { ListedClass } from '#contract/schedule'
import { breaksRule, type ClassFault } from '#domain/schedule/class-faults'
import type { Tier } from '#domain/training/training'

/** `melanggar`: a broken rule; `tanpa-innas`: nobody teaches; `perhatian`: anything else worth a look. */
export const classQuestions = ['melanggar', 'tanpa-innas', 'perhatian'] as const
export type ClassQuestion = (typeof classQuestions)[number]

export const classOrders = ['kode', 'kecil', 'besar', 'waktu', 'ruang'] as const
export type ClassOrder = (typeof classOrders)[number]

/** What the page of classes shows; kept in the address. */
export type ClassFilter = {
  /** Tier 2 where absent. */
  tahap?: Tier
  /** Kemendagri code. */
  provinsi?: string
  cari?: string
  saring?: ClassQuestion
  /** By code where absent. */
  urut?: ClassOrder
  /** A board instead of the list: people by class, or classes by day. */
  papan?: 'orang' | 'hari'
}

export function readClassFilter(search: Record<string, unknown>): ClassFilter {
  const filter: ClassFilter = {}
  if (Number(search['tahap']) === 1) filter.tahap = 1
  // The address may hold a code as a number.
  if (/^\d{2}$/.test(String(search['provinsi']))) filter.provinsi = String(search['provinsi'])
  const words = search['cari']
  if (typeof words === 'number' || (typeof words === 'string' && words !== '')) filter.cari = String(words)
  const question = classQuestions.find(one => one === search['saring'])
  if (question) filter.saring = question
  const order = classOrders.find(one => one === search['urut'])
  if (order && order !== 'kode') filter.urut = order
  const board = search['papan']
  if (board === 'orang' || board === 'hari') filter.papan = board
  return filter
}

type Faults = ReadonlyMap<string, ClassFault[]>

const none: Faults = new Map()

/** Classes of the tier and province whose code, instructor or room, as it is shown, holds every word that is searched for. */
export function filterClasses<Class extends ListedClass>(
  classes: readonly Class[],
  { tahap = 2, provinsi, cari = '', saring, urut = 'kode' }: ClassFilter,
  shownRoom = (room: string) => room,
  faults = none,
): Class[] {
  const words = cari.toLocaleLowerCase('id').split(/\s+/).filter(Boolean)
  const found = classes.filter(one => {
    if (one.tier !== tahap || (provinsi && one.provinceCode !== provinsi)) return false
    if (saring && !answers(saring, faults.get(one.id))) return false
    const text = `${one.code} ${one.instructorName ?? ''} ${shownRoom(one.room)}`.toLocaleLowerCase('id')
    return words.every(word => text.includes(word))
  })
  return urut === 'kode' ? found : found.sort(orders[urut])
}

/** How many classes each question would leave, given the rest of the filter. */
export function countQuestions(
  classes: readonly ListedClass[],
  { saring: _, ...rest }: ClassFilter,
  faults: Faults,
  shownRoom?: (room: string) => string,
): Record<ClassQuestion, number> {
  const found = filterClasses(classes, rest, shownRoom)
  const count = (question: ClassQuestion) => found.filter(({ id }) => answers(question, faults.get(id))).length
  return { melanggar: count('melanggar'), 'tanpa-innas': count('tanpa-innas'), perhatian: count('perhatian') }
}

function answers(question: ClassQuestion, faults: ClassFault[] = []) {
  switch (question) {
    case 'melanggar':
      return faults.some(breaksRule)
    case 'tanpa-innas':
      return faults.some(({ kind }) => kind === 'no-instructor')
    case 'perhatian':
      return faults.some(fault => !breaksRule(fault) && fault.kind !== 'no-instructor')
  }
}

const orders: Record<Exclude<ClassOrder, 'kode'>, (a: ListedClass, b: ListedClass) => number> = {
  kecil: (a, b) => a.size - b.size,
  besar: (a, b) => b.size - a.size,
  waktu: (a, b) => (a.startUtc < b.startUtc ? -1 : Number(a.startUtc > b.startUtc)),
  ruang: (a, b) => a.roomNumber - b.roomNumber,
}
