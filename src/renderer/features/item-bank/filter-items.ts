import type { BankItem } from '#contract/item-bank'
import type { Item } from '#domain/assessment/item'
import { folded } from '#domain/roster/folded-text'
import { type BankView, changedView } from './bank-view.ts'

/** The items that fit every part of the view. `nameOf`: of a variable, which is searched too. */
export function filterItems(
  items: readonly BankItem[],
  view: BankView,
  nameOf: (variable: Item['variable']) => string,
) {
  const words = folded(view.cari ?? '')
    .split(/\s+/)
    .filter(word => word !== '')
  return items.filter(
    ({ item }) =>
      (view.variabel === undefined || item.variable === view.variabel) &&
      (view.form === undefined || item.form === view.form) &&
      (view.tingkat === undefined || item.difficulty === view.tingkat) &&
      (view.jenis === undefined || item.answer.kind === view.jenis) &&
      (words.length === 0 || isFound(words, item, nameOf)),
  )
}

function isFound(words: readonly string[], item: Item, nameOf: (variable: Item['variable']) => string) {
  const { id, variable, scenario, stem, answer, explanation, source } = item
  const options = 'options' in answer ? answer.options.map(({ text }) => text) : []
  const text = folded([id, variable, nameOf(variable), scenario, stem, ...options, explanation, source].join(' '))
  return words.every(word => text.includes(word))
}

type FacetName = 'variabel' | 'form' | 'tingkat' | 'jenis'

const valueOf: Readonly<Record<FacetName, (item: Item) => string>> = {
  variabel: ({ variable }) => variable,
  form: ({ form }) => form,
  tingkat: ({ difficulty }) => difficulty,
  jenis: ({ answer }) => answer.kind,
}

/** How many items each value of one filter would leave beside the other filters. */
export function countBy(
  facet: FacetName,
  items: readonly BankItem[],
  view: BankView,
  nameOf: (variable: Item['variable']) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { item } of filterItems(items, changedView(view, { [facet]: undefined }), nameOf)) {
    const value = valueOf[facet](item)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}
