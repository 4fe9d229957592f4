import type { ProvinceRow } from './province-row.ts'

/** What the map is coloured by. */
export const measures = ['companions', 'classes', 'instructors', 'seats', 'unplaced'] as const
export type Measure = (typeof measures)[number]

type MeasureRule = {
  /** How much of it: what the colour says; null: it cannot be told. */
  amount: (row: ProvinceRow) => number | null
  /** What the tile shows, where that is another number. */
  figure?: (row: ProvinceRow) => number | null
}

export const measureRules: Record<Measure, MeasureRule> = {
  companions: { amount: row => row.companions },
  classes: { amount: row => (row.freeSeats === null ? null : row.classes) },
  /** The colour is how many are lacking, the figure also tells how many are to spare. */
  instructors: {
    amount: row => (isEmpty(row) ? null : Math.max(0, -row.instructorGap)),
    figure: row => (isEmpty(row) ? null : row.instructorGap),
  },
  seats: { amount: row => row.freeSeats },
  unplaced: { amount: row => (isEmpty(row) ? null : row.unplaced) },
}

const isEmpty = (row: ProvinceRow) => row.companions + row.instructors + row.classes === 0

/** The province in greatest want by a measure: the fewest free seats, the most people without a class. */
export function mostPressing(rows: readonly ProvinceRow[], measure: Measure): ProvinceRow | undefined {
  const { amount } = measureRules[measure]
  const told = rows.filter(row => amount(row) !== null && !isEmpty(row))
  const sign = measure === 'seats' ? 1 : -1
  return told.sort((a, b) => sign * (amount(a)! - amount(b)!) || a.code.localeCompare(b.code))[0]
}
