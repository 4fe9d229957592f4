import type { ItemFigures } from '#domain/assessment/item-statistics'
import type { ItemOrder } from './analysis-view.ts'

type Sortable = { number: number; figures: ItemFigures | null }

/** What is unknown, and void items, come last. */
export function sortItems<Row extends Sortable>(rows: readonly Row[], order: ItemOrder): Row[] {
  const by = (figures: ItemFigures): number | null => {
    if (order === 'hardest') return figures.facility
    if (order === 'discrimination') return figures.discrimination
    return order === 'weight' ? figures.effectiveWeight : 0
  }
  const keyOf = ({ figures }: Row) => (order === 'place' ? 0 : ((figures && by(figures)) ?? Number.POSITIVE_INFINITY))
  return rows.toSorted((a, b) => compared(keyOf(a), keyOf(b)) || a.number - b.number)
}

/** Two infinities are equal; their difference would be no number. */
const compared = (a: number, b: number) => (a === b ? 0 : a - b)
