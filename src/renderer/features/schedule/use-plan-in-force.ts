import { useSuspenseQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ListedClass } from '#contract/schedule'
import { type ClassFault, classFaults, faultsByClass } from '#domain/schedule/class-faults'
import type { PlanInForce } from '#domain/schedule/class-in-force'
import { defaultTraining } from '#domain/training/default-training'
import type { SizeLimits, Tier } from '#domain/training/training'
import { api } from '../../api.ts'

/** Its classes and the rules it was made for; without a plan no classes, and rules that concern nobody. */
export function usePlanInForce(): PlanInForce<ListedClass> {
  const [classes, strangers, rules] = useSuspenseQueries({
    queries: [
      api.schedule.classes.queryOptions(),
      api.schedule.strangers.queryOptions(),
      api.schedule.rules.queryOptions(),
    ],
  })
  return useMemo(
    () => ({ classes: classes.data, strangers: strangers.data, training: rules.data ?? defaultTraining }),
    [classes.data, strangers.data, rules.data],
  )
}

/** What is wrong with each class that has a fault. */
export function useFaultsByClass(plan: PlanInForce): Map<string, ClassFault[]> {
  return useMemo(() => faultsByClass(classFaults(plan)), [plan])
}

/** How many people a class of a tier may have. */
export function useSizeLimits(): (tier: Tier) => SizeLimits {
  const { training } = usePlanInForce()
  return tier => training.tiers[tier].limits
}
