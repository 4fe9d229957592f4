import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../../../api.ts'

/** Every regency and city; a code begins with its province's. */
export const useRegencies = () =>
  useSuspenseQuery(
    api.regions.names.queryOptions({ staleTime: Number.POSITIVE_INFINITY, select: ({ regencies }) => regencies }),
  ).data
