import type { WavesRow } from '#contract/allocation'

/**
 * What classes counted by so many waves come to. Fewer waves than people need: as in the first row. More than gain anything:
 * as in the last; of rows that are alike the first, since its classes need no more waves.
 */
export function wavesOutcome(rows: readonly WavesRow[], waveCount: number): WavesRow | null {
  const row = rows.findLast(({ waves }) => waves <= waveCount) ?? rows[0]
  return rows.find(one => one.classes === row?.classes && one.mixed === row.mixed) ?? null
}
