import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, useRegionNames } from '../../api.ts'
import { type ProvinceRow, provinceRowsOf } from './province-row.ts'

/** Every province with its figures. */
export function useProvinceRows(): ProvinceRow[] {
  const { data: figures } = useSuspenseQuery(api.provinces.figures.queryOptions())
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  const { provinces } = useRegionNames()
  return useMemo(() => provinceRowsOf(provinces, figures, training.tiers[2].limits), [provinces, figures, training])
}
