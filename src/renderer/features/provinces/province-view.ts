import { type Measure, measures } from './measures.ts'

/** What of a province can be sorted by; also the table's columns. */
export const sortKeys = ['name', 'zone', 'companions', 'classes', 'instructors', 'seats', 'unplaced'] as const
export type SortKey = (typeof sortKeys)[number]

/** What the page of provinces shows; kept in the address. */
export type ProvincesView = {
  /** The measure of the colours; people where absent. */
  warna?: Measure
  /** Kemendagri code of the province chosen. */
  pilih?: string
  /** The column sorted by; descending with a `-` before it. */
  urut?: `-${SortKey}` | SortKey
}

const measureNames: readonly string[] = measures
const sortNames: readonly string[] = sortKeys

export function readProvincesView(search: Record<string, unknown>): ProvincesView {
  const { warna, pilih, urut } = search
  const view: ProvincesView = {}
  if (typeof warna === 'string' && measureNames.includes(warna)) view.warna = warna as Measure
  if (/^\d{2}$/.test(String(pilih))) view.pilih = String(pilih)
  if (typeof urut === 'string' && sortNames.includes(urut.replace(/^-/, ''))) view.urut = urut as SortKey
  return view
}

export const provinceTabs = ['regencies', 'classes', 'instructors'] as const
export type ProvinceTab = (typeof provinceTabs)[number]

/** What the page of one province shows below its figures; its regencies where absent. */
export type ProvinceView = { lihat?: ProvinceTab }

export function readProvinceView(search: Record<string, unknown>): ProvinceView {
  const tab = provinceTabs.find(name => name === search['lihat'])
  return tab ? { lihat: tab } : {}
}
