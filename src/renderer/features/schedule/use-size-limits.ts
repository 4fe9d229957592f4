import { useSuspenseQuery } from '@tanstack/react-query'
import type { SizeLimits, Tier } from '#domain/training/training'
import { api } from '../../api.ts'

/** How many people a class of a tier may have. */
export function useSizeLimits(): (tier: Tier) => SizeLimits {
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  return tier => training.tiers[tier].limits
}
