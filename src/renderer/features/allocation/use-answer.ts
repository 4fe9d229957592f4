import { useSuspenseQuery } from '@tanstack/react-query'
import type { TierSettings } from '#domain/training/training'
import { api, useRegionNames } from '../../api.ts'
import { divisionCounts } from './division-counts.ts'
import { forecast } from './forecast.ts'

/** What settings lead to for the people known, and those people by division. */
export function useAnswer(settings: TierSettings) {
  const { data: summary } = useSuspenseQuery(api.roster.summary.queryOptions())
  const { provinces } = useRegionNames()
  const divisions = divisionCounts(settings.tier, summary.provinces, provinces)
  return { divisions, answer: forecast(settings, divisions) }
}
