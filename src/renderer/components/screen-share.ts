import { createContext, useContext } from 'react'

/** True while the screen is shared: names and numbers of people are then shown as initials. */
export const ScreenShareContext = createContext(false)

/** The name as it may be shown now: “Siti Aminah Latif”, or “S. A. L.” while the screen is shared. */
export const ShownNameContext = createContext((name: string): string => name)

export const useShownName = () => useContext(ShownNameContext)
