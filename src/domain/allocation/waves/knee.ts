import type { WavesRow } from '../waves-table.ts'

/**
 * The row after which more waves gain little: farthest below the straight line from the first row to the last, the fewer
 * waves where two are as far. The first row where waves gain nothing; undefined without rows.
 */
export function kneeOf<Row extends Pick<WavesRow, 'mixed'>>(rows: readonly Row[]): Row | undefined {
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) return undefined
  const perWave = (first.mixed - last.mixed) / Math.max(1, rows.length - 1)
  const below = rows.map(({ mixed }, i) => first.mixed - perWave * i - mixed)
  return rows[below.indexOf(Math.max(...below))]
}
