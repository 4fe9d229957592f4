import { useEffect, useEffectEvent } from 'react'

/** Whether letters belong to what has the focus: a field that takes text, or an open dialog. */
export function takesLetters(target: EventTarget | null) {
  if (!(target instanceof Element)) return false
  return target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [role=dialog]') !== null
}

/** Calls what belongs to a letter (as in `KeyboardEvent.key`) while no field or dialog takes letters. */
export function useLetterKeys(keys: Record<string, () => void>) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = keys[event.key]
    if (!action || event.ctrlKey || event.altKey || event.metaKey || takesLetters(event.target)) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
