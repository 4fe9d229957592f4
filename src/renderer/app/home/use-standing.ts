import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { classFaults } from '#domain/schedule/class-faults'
import { api, useRegionNames } from '../../api.ts'
import { countPlaceable } from './placeable.ts'
import type { Standing } from './standing.ts'

/** Where this training stands now. */
export function useStanding(): Standing {
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  const { data: unplaced } = useSuspenseQuery(api.allocation.unplaced.queryOptions())
  const { data: roster } = useSuspenseQuery(api.roster.summary.queryOptions())
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  const { data: state } = useSuspenseQuery(api.workspace.state.queryOptions())
  const { data: classes } = useSuspenseQuery(api.schedule.classes.queryOptions())
  const { data: strangers } = useSuspenseQuery(api.schedule.strangers.queryOptions())
  const { data: rules } = useSuspenseQuery(api.schedule.rules.queryOptions())
  const { provinces } = useRegionNames()
  const [now] = useState(() => Date.now())

  const faults = useMemo(
    () => (rules ? classFaults({ classes, strangers, training: rules }) : []),
    [classes, strangers, rules],
  )
  const placeable = useMemo(() => {
    const zones = new Map(provinces.map(({ code, zone }) => [code, zone]))
    return rules ? countPlaceable(unplaced, classes, rules, code => zones.get(code)) : 0
  }, [unplaced, classes, rules, provinces])

  return {
    plan,
    people: roster.companions + roster.instructors,
    // Without a plan everybody is: that is the next step's matter.
    unplaced: plan ? unplaced : [],
    placeable,
    classes,
    faults,
    training,
    lastImport: roster.lastImport,
    lastBackupAt: state.open?.lastBackupAt ?? null,
    now,
  }
}
