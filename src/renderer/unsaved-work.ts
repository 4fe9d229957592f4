import { useEffect, useRef } from 'react'
import { create } from 'zustand'

/** What would be lost if the window were closed now; the app has a sentence for each (`app:unsaved.<kind>`). */
export type UnsavedKind = 'import' | 'plan' | 'settings' | 'person' | 'practice' | 'test'

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

type Save = () => Promise<unknown>

const pending = new Set<Save>()

/** `save` what is typed, which happens by itself a moment later: before anything is taken back, and when one leaves. */
export function usePendingSave(save: Save) {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const saveNow = () => latest.current()
    pending.add(saveNow)
    return () => {
      pending.delete(saveNow)
      void saveNow()
    }
  }, [])
}

/** Until all that is typed is saved, so that what was done last is what is undone. */
export async function savePending() {
  await Promise.all([...pending].map(save => save()))
}
