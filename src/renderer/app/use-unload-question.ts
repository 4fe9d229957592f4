import { useEffect } from 'react'
import { isWebHost } from '../connection/web-link.ts'
import { useLeaving } from './leaving.ts'

/** In a browser, which closes pages by itself, unsaved work makes it ask first, in its own words. The desktop asks in ours. */
export function useUnloadQuestion() {
  const isUnsaved = useLeaving(leaving => leaving.isUnsaved)
  useEffect(() => {
    if (!isUnsaved || !isWebHost()) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}
