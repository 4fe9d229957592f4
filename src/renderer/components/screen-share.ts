import { createContext, useContext } from 'react'
import { initialsOf } from '#domain/roster/initials'

/** True while the screen is shared: names and numbers of people are then shown as initials. */
export const ScreenShareContext = createContext(false)

export const useIsScreenShared = () => useContext(ScreenShareContext)

/** The name as it may be shown now: “Siti Aminah Latif”, or “S. A. L.” while the screen is shared. */
export function useShownName(): (name: string) => string {
  const isShared = useContext(ScreenShareContext)
  return isShared ? initialsOf : name => name
}
