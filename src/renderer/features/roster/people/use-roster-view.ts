import { useNavigate } from '@tanstack/react-router'
import type { RosterView } from '../roster-view.ts'

/** Changes parts of the address of the page of people; `undefined` takes a part out. */
export function useChangeView(view: RosterView) {
  const navigate = useNavigate()
  return (change: { [Part in keyof RosterView]: RosterView[Part] | undefined }, replace = false) => {
    const entries = Object.entries({ ...view, ...change }).filter(([, value]) => value !== undefined)
    void navigate({ to: '/peserta', search: Object.fromEntries(entries) as RosterView, replace })
  }
}
export type ChangeView = ReturnType<typeof useChangeView>
