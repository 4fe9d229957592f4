import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ListedClass } from '#contract/schedule'
import { type ClassFault, classFaults, classIdsOf } from '#domain/schedule/class-faults'
import type { SizeLimits } from '#domain/training/training'
import { api } from '../../api.ts'

export type ProvinceClasses = {
  /** Of tier 2, by code. */
  classes: ListedClass[]
  /** What is wrong with them. */
  faults: ClassFault[]
  /** How many people a class may have: by the plan's settings, before a plan by those of now. */
  limits: SizeLimits
}

/** The classes of one province in the plan in use, and what is wrong with them. */
export function useProvinceClasses(code: string): ProvinceClasses {
  const { data: all } = useSuspenseQuery(api.schedule.classes.queryOptions())
  const { data: strangers } = useSuspenseQuery(api.schedule.strangers.queryOptions())
  const { data: rules } = useSuspenseQuery(api.schedule.rules.queryOptions())
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  const faults = useMemo(
    () => (rules ? classFaults({ classes: all, strangers, training: rules }) : []),
    [all, strangers, rules],
  )
  const classes = all.filter(one => one.tier === 2 && one.division === code)
  const own = new Set<string>(classes.map(({ id }) => id))
  return {
    classes,
    faults: faults.filter(fault => classIdsOf(fault).some(id => own.has(id))),
    limits: (rules ?? training).tiers[2].limits,
  }
}
