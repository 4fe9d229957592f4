import { useRef } from 'react'
import type { Interview } from './use-interview.ts'

/**
 * Enter goes on once the answer is on the disk. What is typed until then is meant for the next question: it is held, and
 * typed there.
 */
export function useHeldKeys(move: Interview['move']) {
  const held = useRef<string[] | null>(null)

  const moveAndType = async (by: 1 | -1) => {
    const keys: string[] = []
    held.current = keys
    try {
      await move(by)
      for (let key = keys.shift(); key !== undefined; key = keys.shift()) {
        if (key !== 'Enter') typeKey(key)
        else if (!clickWhatEnterMeans()) await move(1)
      }
    } finally {
      held.current = null
    }
  }
  /** Whether the key is held: nothing else may come of it. */
  const hold = (event: KeyboardEvent): boolean => {
    const isPlain =
      (event.key.length === 1 || event.key === 'Enter') && !event.ctrlKey && !event.altKey && !event.metaKey
    const isElsewhere = event.target instanceof Element && event.target.closest('[data-part=talk], [data-part=house]')
    if (held.current === null || !event.isTrusted || !isPlain || isElsewhere) return false
    held.current.push(event.key)
    return true
  }
  return { moveAndType, hold }
}

function typeKey(key: string) {
  const target = document.activeElement ?? document.body
  if (target instanceof HTMLTextAreaElement) {
    target.setRangeText(key, target.selectionStart, target.selectionEnd, 'end')
    target.dispatchEvent(new InputEvent('input', { bubbles: true }))
  } else target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
}

/** At the end of the members Enter is the button's: the one that has the focus, else the first. */
export function clickWhatEnterMeans(): boolean {
  const focused = document.activeElement?.closest<HTMLElement>('[data-members-end] button')
  const isNowhere = document.activeElement === document.body
  const button = focused ?? (isNowhere ? document.querySelector<HTMLElement>('[data-members-end] [data-first]') : null)
  button?.click()
  return button !== null
}
