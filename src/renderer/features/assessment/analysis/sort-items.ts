import type { ItemFigures } from '#domain/assessment/item-statistics'
import type { ItemOrder, ItemSorting } from './analysis-view.ts'

type Sortable = { number: number; item: { variable: string }; figures: ItemFigures | null }

/** What is unknown, and void items, come last whichever way. */
export function sortItems<Row extends Sortable>(rows: readonly Row[], sorting: ItemSorting): Row[] {
  const order = orderOf(sorting)
  const sign = sorting === order ? 1 : -1
  return rows.toSorted((a, b) => compared(keyOf(a, order), keyOf(b, order), sign) || sign * (a.number - b.number))
}

/** Null: not known. */
function keyOf({ item, figures }: Sortable, order: ItemOrder): number | string | null {
  switch (order) {
    case 'place':
      return 0
    case 'variable':
      return item.variable
    case 'hardest':
      return figures?.facility ?? null
    case 'discrimination':
      return figures?.discrimination ?? null
    case 'efficiency':
      return figures?.efficiency ?? null
    case 'weight':
      return figures?.effectiveWeight ?? null
  }
}

function compared(a: number | string | null, b: number | string | null, sign: number): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -sign : sign
}

/** By a column: from the lowest on, and the other way round where the rows are sorted so already. */
export const nextSorting = (now: ItemSorting, order: ItemOrder): ItemSorting => (now === order ? `-${order}` : order)

/** How the rows stand by a column; null: they are sorted by another. */
export function sortingBy(now: ItemSorting, order: ItemOrder): 'ascending' | 'descending' | null {
  if (orderOf(now) !== order) return null
  return now === order ? 'ascending' : 'descending'
}

export const orderOf = (sorting: ItemSorting): ItemOrder =>
  (sorting.startsWith('-') ? sorting.slice(1) : sorting) as ItemOrder
