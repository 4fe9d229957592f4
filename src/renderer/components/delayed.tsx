import { useEffect, useState, type ReactNode } from 'react'

/** Shows nothing for the first 200 ms: what comes sooner does not flicker. */
export function Delayed({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return shown ? children : null
}
