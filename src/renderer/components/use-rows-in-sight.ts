import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useRef } from 'react'

/** More rows than these are drawn as far as they are in sight. */
const many = 200
const rowHeight = 32

type RowsInSight = {
  /** Places of the rows to draw. */
  places: number[]
  /** Pixels of the rows before and after them. */
  before: number
  after: number
  scrollTo: (place: number) => void
}

/** For a table that lies in something that scrolls: `inside` is in it. Its rows are of one height. */
export function useRowsInSight(inside: RefObject<HTMLElement | null>, count: number): RowsInSight {
  const scroller = useRef<HTMLElement | null>(null)
  const isLong = count > many
  // Its functions must not be memoized; nothing here is, for the React Compiler is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    enabled: isLong,
    getScrollElement: () => (scroller.current ??= scrollingAround(inside.current)),
    estimateSize: () => rowHeight,
    // What is above the table in the same scroller is lower than so many rows.
    overscan: 12,
  })
  if (!isLong) {
    const scrollTo = (place: number) => rowsOf(inside.current)[place]?.scrollIntoView({ block: 'nearest' })
    return { places: Array.from({ length: count }, (_, place) => place), before: 0, after: 0, scrollTo }
  }
  const items = virtual.getVirtualItems()
  return {
    places: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    scrollTo: place => virtual.scrollToIndex(place),
  }
}

const rowsOf = (inside: HTMLElement | null) => inside?.querySelectorAll('tbody tr') ?? []

function scrollingAround(element: HTMLElement | null): HTMLElement | null {
  for (let around = element?.parentElement ?? null; around; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around
  }
  return document.documentElement
}
