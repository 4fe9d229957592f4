import { createContext, useContext } from 'react'

/** True while the screen is shared: names and numbers of people are then shown as initials. */
export const ScreenShareContext = createContext(false)

/** The name as it may be shown now: “Siti Aminah Latif”, or “S. A. L.” while the screen is shared. */
export function useShownName(): (name: string) => string {
  const isShared = useContext(ScreenShareContext)
  return isShared ? initialsOf : name => name
}

export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map(word => `${word.slice(0, 1).toLocaleUpperCase('id')}.`)
    .join(' ')
}
