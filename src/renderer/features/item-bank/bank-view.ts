import { type Difficulty, difficulties, type ItemForm, itemForms, type ItemKind } from '#domain/assessment/item'
import type { VariableId } from '#domain/questionnaire/questionnaire'

export const itemKinds = ['single', 'multiple', 'true-false', 'number'] as const satisfies readonly ItemKind[]

/** What the page of the bank shows; kept in the address. */
export type BankView = {
  cari?: string
  variabel?: VariableId
  form?: ItemForm
  tingkat?: Difficulty
  jenis?: ItemKind
  /** The id of the item beside the table; its first where absent. */
  pilih?: string
}

/** Some parts of a view to be changed; undefined: left away. */
export type BankViewChange = { [Name in keyof BankView]: BankView[Name] | undefined }

const oneOf = <Value extends string>(values: readonly Value[], value: unknown) => values.find(one => one === value)
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined)

export function readBankView(search: Record<string, unknown>): BankView {
  const variable = text(search['variabel'])
  return changedView(
    {},
    {
      cari: text(search['cari']),
      variabel: variable !== undefined && /^[IK]\d\d$/.test(variable) ? (variable as VariableId) : undefined,
      form: oneOf(itemForms, search['form']),
      tingkat: oneOf(difficulties, search['tingkat']),
      jenis: oneOf(itemKinds, search['jenis']),
      pilih: text(search['pilih']),
    },
  )
}

/** Every part that is undefined is left away. */
export const changedView = (view: BankView, change: BankViewChange): BankView =>
  Object.fromEntries(Object.entries({ ...view, ...change }).filter(([, value]) => value !== undefined))

export const isFiltered = ({ cari, variabel, form, tingkat, jenis }: BankView) =>
  [cari, variabel, form, tingkat, jenis].some(part => part !== undefined)
