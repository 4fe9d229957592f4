import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ListedClass } from '#contract/schedule'
import { classFaults } from '#domain/schedule/class-faults'
import { api } from '../../api.ts'
import { type Clash, clashesOf } from './clashes.ts'
import { type DayAxis, dayAxisOf } from './day-axis.ts'
import { type TimetableRow, timetableRows } from './timetable-rows.ts'
import type { TimetableView } from './timetable-view.ts'

export type Timetable = {
  /** Of the tier and province chosen. */
  classes: ListedClass[]
  rows: TimetableRow[]
  axis: DayAxis
  clashes: Clash[]
}

/** What the view shows of the plan in use. The axis is the tier's, so that choosing a province moves nothing. */
export function useTimetable({ lihat, tahap = 2, provinsi }: TimetableView): Timetable {
  const { data: all } = useSuspenseQuery(api.schedule.classes.queryOptions())
  const { data: strangers } = useSuspenseQuery(api.schedule.strangers.queryOptions())
  const { data: rules } = useSuspenseQuery(api.schedule.rules.queryOptions())
  const faults = useMemo(
    () => (rules ? classFaults({ classes: all, strangers, training: rules }) : []),
    [all, strangers, rules],
  )
  // Instructors of tier 1 are BPS's trainers, whom nobody lists; its provinces are zones.
  const grouping = tahap === 1 ? 'room' : (lihat ?? 'room')
  return useMemo(() => {
    const ofTier = all.filter(one => one.tier === tahap)
    const classes = provinsi && tahap === 2 ? ofTier.filter(one => one.division === provinsi) : ofTier
    return {
      classes,
      rows: timetableRows(classes, grouping),
      axis: dayAxisOf(ofTier),
      clashes: clashesOf(faults, classes),
    }
  }, [all, faults, tahap, provinsi, grouping])
}
