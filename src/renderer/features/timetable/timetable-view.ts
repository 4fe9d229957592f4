import type { Tier } from '#domain/training/training'

export const groupings = ['room', 'instructor', 'province'] as const
export type Grouping = (typeof groupings)[number]

/** How much of the training is seen at once: one day, four, or all of it. */
export const zooms = ['day', 'days', 'all'] as const
export type Zoom = (typeof zooms)[number]

/** What the timetable shows; kept in the address. */
export type TimetableView = {
  /** By what the rows are; rooms where absent. */
  lihat?: Grouping
  /** Four days where absent. */
  rentang?: Zoom
  /** Tier 2 where absent. */
  tahap?: Tier
  /** Kemendagri code. */
  provinsi?: string
  /** The class chosen: its code. */
  kelas?: string
}

export function readTimetableView(search: Record<string, unknown>): TimetableView {
  const view: TimetableView = {}
  const grouping = groupings.find(name => name === search['lihat'])
  const zoom = zooms.find(name => name === search['rentang'])
  if (grouping) view.lihat = grouping
  if (zoom) view.rentang = zoom
  if (Number(search['tahap']) === 1) view.tahap = 1
  if (/^\d{2}$/.test(String(search['provinsi']))) view.provinsi = String(search['provinsi'])
  const code = search['kelas']
  if (typeof code === 'string' && code !== '') view.kelas = code
  return view
}
