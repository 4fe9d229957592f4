import type { VariableId } from '#domain/questionnaire/questionnaire'

export const casesTabs = ['cases', 'past', 'mastery', 'classes'] as const
export type CasesTab = (typeof casesTabs)[number]

export const zones = ['WIB', 'WITA', 'WIT'] as const
export const levels = ['1', '2', '3'] as const
export const settings = ['urban', 'rural'] as const
export const doneStates = ['todo', 'draft', 'done'] as const

/** What the page of rehearsals shows; kept in the address. */
export type CasesView = {
  /** Its cases where absent. */
  lihat?: CasesTab
  cari?: string
  tingkat?: (typeof levels)[number]
  zona?: (typeof zones)[number]
  tempat?: (typeof settings)[number]
  /** The variable that a case teaches. */
  ajar?: VariableId
  saring?: (typeof doneStates)[number]
  /** How the map of mastery is sorted; by the form where absent. */
  urut?: 'weakest'
  /** The variable chosen on the map of mastery. */
  pilih?: VariableId
}

const oneOf = <Value extends string>(values: readonly Value[], value: unknown) => values.find(one => one === value)
const variable = (value: unknown) =>
  typeof value === 'string' && /^[IK]\d\d$/.test(value) ? (value as VariableId) : undefined

export function readCasesView(search: Record<string, unknown>): CasesView {
  const { cari } = search
  return withoutAbsent({
    lihat: oneOf(casesTabs.slice(1), search['lihat']),
    cari: typeof cari === 'string' && cari !== '' ? cari.slice(0, 100) : undefined,
    tingkat: oneOf(levels, search['tingkat']),
    zona: oneOf(zones, search['zona']),
    tempat: oneOf(settings, search['tempat']),
    ajar: variable(search['ajar']),
    saring: oneOf(doneStates, search['saring']),
    urut: oneOf(['weakest'] as const, search['urut']),
    pilih: variable(search['pilih']),
  })
}

/** Every part may be undefined: then it is left away. */
export function withoutAbsent<View extends object>(view: { [Name in keyof View]: View[Name] | undefined }): View {
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as View
}
