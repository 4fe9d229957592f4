import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { readRosterView, type RosterView } from '../roster-view.ts'

export type ViewChange = { [Part in keyof RosterView]: RosterView[Part] | undefined }
export type ChangeView = (change: ViewChange, replace?: boolean) => void

/**
 * Changes parts of the address of the page of people; `undefined` takes a part out. The rest stays as it is then,
 * also where another change is still on its way. The same function on every drawing.
 */
export function useChangeView(): ChangeView {
  const navigate = useNavigate()
  return useCallback(
    (change, replace = false) =>
      void navigate({
        to: '/peserta',
        search: (before: Record<string, unknown>) => changedView(before, change),
        replace,
      }),
    [navigate],
  )
}

/** `before`: the search part of the address, as it is. */
export function changedView(before: Record<string, unknown>, change: ViewChange): RosterView {
  const entries = Object.entries({ ...readRosterView(before), ...change }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries)
}
