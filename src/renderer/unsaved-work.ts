import { useEffect } from 'react'
import { create } from 'zustand'

/** What would be lost if the window were closed now; the app has a sentence for each (`app:unsaved.<kind>`). */
export type UnsavedKind = 'import' | 'plan' | 'settings' | 'person'

type UnsavedWork = {
  /** A kind as often as something of it is unsaved. */
  kinds: UnsavedKind[]
}

export const useUnsavedWork = create<UnsavedWork>()(() => ({ kinds: [] }))

/** While `isUnsaved`, closing the window asks first. */
export function useUnsaved(kind: UnsavedKind, isUnsaved: boolean) {
  useEffect(() => {
    if (!isUnsaved) return
    useUnsavedWork.setState(({ kinds }) => ({ kinds: [...kinds, kind] }))
    return () =>
      useUnsavedWork.setState(({ kinds }) => {
        const at = kinds.indexOf(kind)
        return { kinds: kinds.filter((_, index) => index !== at) }
      })
  }, [kind, isUnsaved])
}
