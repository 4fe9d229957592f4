import { useQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ContactPerson, ReadinessScope } from '#contract/readiness'
import { contactsOfPage, contactsQuery } from './queries.ts'

const pageOf = (index: number) => Math.floor(index / contactsOfPage)

/** Whom to contact: how many there are, and who is in sight or chosen (`at`); others are asked for when they are. */
export function useContacts(scope: ReadinessScope, chosen: number) {
  const { data } = useSuspenseQuery(contactsQuery(scope, 0))
  const at = Math.max(0, Math.min(chosen, data.total - 1))
  const [seen, setSeen] = useState({ first: 0, last: 0 })
  const inSight = Array.from({ length: seen.last - seen.first + 1 }, (_, index) => seen.first + index)
  const wanted = [...new Set([...inSight, pageOf(at)])].filter(page => page > 0 && page <= pageOf(data.total - 1))
  const others = useQueries({ queries: wanted.map(page => contactsQuery(scope, page)) })
  const personAt = (index: number): ContactPerson | undefined => {
    const page = pageOf(index)
    return (page === 0 ? data : others[wanted.indexOf(page)]?.data)?.people[index % contactsOfPage]
  }
  const onSight = (from: number, to: number) => {
    const [first, last] = [pageOf(from), pageOf(to)]
    if (first !== seen.first || last !== seen.last) setSeen({ first, last })
  }
  return { data, at, personAt, onSight }
}
