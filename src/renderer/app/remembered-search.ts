import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { create } from 'zustand'

type Search = Record<string, unknown>

/** The filters that each page had when it was last left, by its first address part: `peserta`. */
const useRememberedSearch = create<{ byPage: Record<string, Search> }>()(() => ({ byPage: {} }))

/** What is opened rather than filtered: a person's panel. */
const passing = ['orang']

/** Keeps what the address says for `useSearchOf`. Once, in the frame. */
export function useSearchMemory() {
  const { pathname, search } = useLocation()
  const page = pageOf(pathname)
  useEffect(() => {
    if (isApart(pathname)) return
    const kept = Object.fromEntries(Object.entries(search).filter(([name]) => !passing.includes(name)))
    useRememberedSearch.setState(({ byPage }) => ({ byPage: { ...byPage, [page]: kept } }))
  }, [page, pathname, search])
}

/** The filters with which to come back to a page. */
export function useSearchOf(to: string): Search {
  return useRememberedSearch(({ byPage }) => byPage[pageOf(to)]) ?? none
}

/** For a workspace that is being closed. */
export function forgetSearches() {
  useRememberedSearch.setState({ byPage: {} })
}

export const pageOf = (pathname: string) => pathname.split('/')[1] ?? ''

/** What is opened from the lists of rehearsals and tests keeps none of its filters in its own address; readiness has none to keep. */
const isApart = (pathname: string) => /^\/(latihan|tes|kesiapan)\//.test(pathname)

const none: Search = {}
