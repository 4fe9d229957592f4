import type { AnalysisPlace } from '#contract/assessment-analysis'
import type { ClassId } from '#contract/identifiers'
import { itemForms, type ItemForm } from '#domain/assessment/item'
import { type Occasion, occasions } from '#domain/assessment/test-design'

export const itemOrders = ['place', 'variable', 'hardest', 'discrimination', 'efficiency', 'weight'] as const
export type ItemOrder = (typeof itemOrders)[number]
/** From the lowest on; with a minus from the highest. */
export type ItemSorting = ItemOrder | `-${ItemOrder}`

export const variableOrders = ['gain', 'after', 'variable'] as const
export type VariableOrder = (typeof variableOrders)[number]

/** What the analysis of a design shows; kept in the address. */
export type AnalysisView = {
  /** The items where absent. */
  lihat?: 'kenaikan'
  /** Of the gain: its provinces or classes; the variables where absent. */
  rinci?: 'tempat'
  tes?: Occasion
  form?: ItemForm
  /** Whose tests; Indonesia where none of them is there. */
  provinsi?: string
  kabupaten?: string
  kelas?: string
  urut?: ItemSorting
  butir?: string
  /** By what the variables are sorted. */
  susun?: VariableOrder
}

export function readAnalysisView(search: Record<string, unknown>): AnalysisView {
  const { lihat, rinci, tes, form, provinsi, kabupaten, kelas, urut, butir, susun } = search
  const view: AnalysisView = {}
  if (lihat === 'kenaikan') view.lihat = lihat
  if (rinci === 'tempat') view.rinci = rinci
  const occasion = occasions.find(one => one === tes)
  if (occasion) view.tes = occasion
  const known = itemForms.find(one => one === form)
  if (known) view.form = known
  if (/^\d{2}$/.test(String(provinsi))) view.provinsi = String(provinsi)
  if (/^\d{4}$/.test(String(kabupaten))) view.kabupaten = String(kabupaten)
  if (typeof kelas === 'string' && kelas !== '') view.kelas = kelas
  const sorting = itemOrders.flatMap((one): ItemSorting[] => [one, `-${one}`]).find(one => one === urut)
  if (sorting) view.urut = sorting
  if (typeof butir === 'string' && butir !== '') view.butir = butir
  const variables = variableOrders.find(one => one === susun)
  if (variables) view.susun = variables
  return view
}

export function placeOf({ provinsi, kabupaten, kelas }: AnalysisView): AnalysisPlace {
  if (kelas) return { kind: 'class', classId: kelas as ClassId }
  if (kabupaten) return { kind: 'regency', code: kabupaten }
  return provinsi ? { kind: 'province', code: provinsi } : { kind: 'nation' }
}

/** Only what says where; the rest of a view is left out. */
export type PlaceView = Pick<AnalysisView, 'provinsi' | 'kabupaten' | 'kelas'>

export function withPlace({ provinsi: _, kabupaten: __, kelas: ___, ...rest }: AnalysisView, place: PlaceView) {
  return { ...rest, ...place }
}
