import { keepPreviousData, type QueryClient, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListedPerson, PeopleFilter, PeopleSort } from '#contract/people'
import { api } from '../../../api.ts'

export type PeopleList = { filter: PeopleFilter; sort: PeopleSort }

const pageSize = 100
/** So many rows before they are seen, they are asked for. */
const ahead = 50

const pageOptions = ({ filter, sort }: PeopleList, page: number) =>
  api.roster.people.queryOptions({ input: { filter, sort, offset: page * pageSize, limit: pageSize } })

/** Asks for the top of a list without waiting until a page wants to draw it. */
export const askForPeople = (queryClient: QueryClient, list: PeopleList) =>
  void queryClient.prefetchQuery(pageOptions(list, 0))

/**
 * The people around what is in sight. While another list is being asked for, the one before stays: `list` is the one
 * that `total` and `personAt` are about.
 */
export function usePeopleWindow(asked: PeopleList, from: number, to: number) {
  const [list, setList] = useState(asked)
  const first = useQuery({ ...pageOptions(asked, 0), placeholderData: keepPreviousData })
  const isWaiting = first.isPlaceholderData || first.data === undefined
  if (!isWaiting && list !== asked) setList(asked)

  const total = first.data?.total ?? 0
  const lastPage = Math.max(0, Math.ceil(total / pageSize) - 1)
  const firstWanted = Math.max(0, Math.floor((from - ahead) / pageSize))
  const lastWanted = Math.min(lastPage, Math.floor((to + ahead) / pageSize))
  const wanted = Array.from({ length: Math.max(0, lastWanted - firstWanted + 1) }, (_, index) => firstWanted + index)
  const pages = useQueries({ queries: wanted.map(page => pageOptions(list, page)) })

  const personAt = (index: number): ListedPerson | undefined => {
    const page = Math.floor(index / pageSize)
    return pages[wanted.indexOf(page)]?.data?.rows[index % pageSize]
  }
  return { list, total, isWaiting, isReady: first.data !== undefined, personAt, error: first.error }
}
