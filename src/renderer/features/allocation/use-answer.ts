import { useSuspenseQuery } from '@tanstack/react-query'
import type { WavesRow } from '#contract/allocation'
import type { TierSettings } from '#domain/training/training'
import { api, useRegionNames } from '../../api.ts'
import { divisionCounts } from './division-counts.ts'
import { type DivisionCount, type Forecast, forecast } from './forecast.ts'
import { useWavesTable } from './use-waves-table.ts'
import { wavesOutcome } from './waves-outcome.ts'

/** What settings lead to for the people known, those people by division, and what waves would lead to. */
export type Answer = { divisions: DivisionCount[]; forecast: Forecast; wavesTable: WavesRow[] | null }

export function useAnswer(settings: TierSettings): Answer {
  const { data: summary } = useSuspenseQuery(api.roster.summary.queryOptions())
  const { provinces } = useRegionNames()
  const divisions = divisionCounts(settings.tier, summary.provinces, provinces)
  const wavesTable = useWavesTable(settings)
  const outcome = settings.waveCount === null ? null : wavesOutcome(wavesTable ?? [], settings.waveCount)
  return { divisions, forecast: forecast(settings, divisions, outcome), wavesTable }
}
