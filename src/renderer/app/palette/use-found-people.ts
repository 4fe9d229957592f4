import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useIsCompanion } from '../../is-companion.ts'
import type { FoundPerson } from './recent-targets.ts'

/** One letter is nobody's name. */
const shortest = 2

/** People whom main finds by name, NIK, regency or class; the last answer stays while the next one comes. */
export function useFoundPeople(text: string, limit: number): { people: FoundPerson[]; total: number } {
  const isCompanion = useIsCompanion()
  const isAsked = !isCompanion && text.length >= shortest
  const { data } = useQuery(
    api.roster.findPeople.queryOptions({
      input: { text, limit },
      enabled: isAsked,
      placeholderData: keepPreviousData,
      gcTime: 60_000,
    }),
  )
  return isAsked && data ? { people: data.rows, total: data.total } : { people: [], total: 0 }
}
