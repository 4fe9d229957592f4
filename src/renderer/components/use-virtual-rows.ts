import { useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'

/** Which rows of a long list are in sight, for a list that scrolls by itself. */
export function useVirtualRows(scroller: RefObject<HTMLDivElement | null>, count: number, rowHeight: number) {
  // Its functions must not be memoized; nothing here is, for the React Compiler is not used.
  // oxlint-disable-next-line react/incompatible-library
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
}
