import { type RefObject, useEffect } from 'react'

/** Scrolls a row into sight when the cursor comes to it by key; not while its list has no focus. */
export function useCursorInSight(row: RefObject<HTMLElement | null>, isCursor: boolean) {
  useEffect(() => {
    if (isCursor && document.activeElement?.contains(row.current)) row.current?.scrollIntoView({ block: 'nearest' })
  }, [row, isCursor])
}
