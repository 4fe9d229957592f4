import { skipToken, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { WavesRow } from '#contract/allocation'
import { canCountByWaves, type TierSettings } from '#domain/training/training'
import { api } from '../../api.ts'
import { seed } from './plan-search.ts'

/**
 * What each number of waves allows at best; null while main works it out, and where waves are not to be chosen. It takes
 * main a moment, so it is asked again only where people or settings are others, whatever else was changed or undone.
 */
export function useWavesTable(settings: TierSettings): WavesRow[] | null {
  const { smallest, target, largest } = settings.limits
  const canAsk = canCountByWaves(settings) && smallest <= target && target <= largest
  const { roomCount, sessions } = settings
  const asked = useSettled(
    canAsk ? { limits: settings.limits, roomCount, sessionsPerDay: sessions.length, seed } : null,
  )
  const { data: revision } = useSuspenseQuery(api.allocation.rosterRevision.queryOptions())
  const options = api.allocation.wavesTable.queryOptions({ input: asked ?? skipToken })
  const { data } = useQuery({
    ...options,
    queryKey: [...options.queryKey, revision],
    staleTime: 'static',
    throwOnError: true,
  })
  return canAsk && data ? data : null
}

const pause = 300

/** The value as it has been for a moment: what is still being typed is not asked. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as Value), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
