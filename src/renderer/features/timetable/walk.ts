import type { ListedClass } from '#contract/schedule'
import type { TimetableRow } from './timetable-rows.ts'

/** Where the cursor is: the row and the class in it. */
export type Cursor = { row: number; bar: number }

/**
 * Where a key leads: left and right to the class before and after in its row, up and down to the class nearest in time of
 * the next row, Home and End to the first and last of the row, Page keys `page` rows on. Null: the key means nothing.
 */
export function walk(rows: readonly TimetableRow[], { row, bar }: Cursor, key: string, page: number): Cursor | null {
  const here = rows[row]
  if (!here) return rows.length > 0 ? { row: 0, bar: 0 } : null
  switch (key) {
    case 'ArrowLeft':
      return { row, bar: Math.max(0, bar - 1) }
    case 'ArrowRight':
      return { row, bar: Math.min(here.bars.length - 1, bar + 1) }
    case 'Home':
      return { row, bar: 0 }
    case 'End':
      return { row, bar: here.bars.length - 1 }
    default: {
      const by = rowSteps(key, page)
      if (by === 0) return null
      const target = Math.max(0, Math.min(rows.length - 1, row + by))
      return target === row ? { row, bar } : { row: target, bar: nearestBar(rows[target]!, here.bars[bar]!.listed) }
    }
  }
}

function rowSteps(key: string, page: number) {
  const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -page, PageDown: page }
  return steps[key] ?? 0
}

function nearestBar({ bars }: TimetableRow, { startUtc }: ListedClass) {
  const at = Date.parse(startUtc)
  const distances = bars.map(({ listed }) => Math.abs(Date.parse(listed.startUtc) - at))
  return distances.indexOf(Math.min(...distances))
}

/** Where a class is; null where it is not shown. */
export function cursorOf(rows: readonly TimetableRow[], code: string | undefined): Cursor | null {
  for (const [row, { bars }] of rows.entries()) {
    const bar = bars.findIndex(({ listed }) => listed.code === code)
    if (bar >= 0) return { row, bar }
  }
  return null
}
