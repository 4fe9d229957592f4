import { useEffect, useEffectEvent, useRef } from 'react'
import { isCommand } from '../../../components/command-key.ts'
import { choiceAt, responseAfter } from './answer-choices.ts'
import type { SittingSession } from './sitting-session.ts'
import { useChoices } from './use-choices.ts'

/**
 * Digits and letters choose, Delete blanks, Enter goes on once the answer is on the disk, Shift Enter back, Ctrl Enter
 * ends. Keys that come while it is being written are meant for the next item: they are held until it shows.
 */
export function useSittingKeys(session: SittingSession, finish: () => void) {
  const choicesOf = useChoices()
  const held = useRef<string[] | null>(null)
  const { items } = session.opened

  const choose = (key: string): boolean => {
    const item = items[session.store.getState().at]!
    const choice = choiceAt(choicesOf(item), key)
    if (!choice) return false
    const response = session.store.getState().answers[item.id] ?? ''
    session.answer(item.id, responseAfter(item.answer, response, choice.value))
    document.querySelector<HTMLElement>(`[data-value="${choice.value}"]`)?.focus()
    return true
  }
  const blank = () => session.answer(items[session.store.getState().at]!.id, '')
  const move = async (by: 1 | -1) => {
    const keys: string[] = []
    held.current = keys
    const isSaved = await session.flush()
    const { at } = session.store.getState()
    if (isSaved && at + by === items.length) finish()
    else if (isSaved) session.show(at + by)
    held.current = null
    for (let key = keys.shift(); key !== undefined; key = keys.shift()) {
      if (key === 'Enter') await move(1)
      else choose(key)
    }
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('[role=dialog]')) return
    if (isCommand(event) && event.key === 'Enter') finish()
    else if (event.ctrlKey || event.altKey || event.metaKey) return
    else if (held.current !== null && (event.key.length === 1 || event.key === 'Enter')) held.current.push(event.key)
    else if (event.key === 'Enter') {
      // A button that is not an answer is pressed by it.
      if (target?.closest('button:not([data-value])')) return
      void move(event.shiftKey ? -1 : 1)
    } else if (target?.closest('input')) return
    else if (event.key === 'Delete' || event.key === 'Backspace') blank()
    else if (!/^[\da-z]$/i.test(event.key) || !choose(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}
