import { useRouter } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { useChanges } from '../changes.ts'
import { isApple, isCommand } from '../components/command-key.ts'
import { palette } from './palette-opening.ts'
import { takesLetters } from '../components/letter-keys.ts'

/**
 * Ctrl K, Ctrl Z, Ctrl Y (Ctrl Shift Z) and Alt ←, on every page of an open workspace. A field takes back its own typing;
 * under an open dialog nothing moves, a drawer beside the
 * page is no such thing.
 */
export function useWindowKeys() {
  const { undo, redo } = useChanges()
  const { history } = useRouter()

  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = actionOf(event)
    if (!action || isInDialog(event.target)) return
    if ((action === 'undo' || action === 'redo') && takesLetters(event.target)) return
    event.preventDefault()
    if (action === 'palette') palette.open()
    else if (action === 'back') history.back()
    else if (!event.repeat) void (action === 'undo' ? undo() : redo())
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

export type WindowAction = 'palette' | 'undo' | 'redo' | 'back'

function actionOf(event: KeyboardEvent): WindowAction | null {
  const key = event.key.toLowerCase()
  if (isBack(event)) return 'back'
  if (!isCommand(event)) return null
  if (key === 'k') return 'palette'
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' ? 'redo' : null
}

/** Option ← moves by words on a Mac, where ⌘ [ goes back. */
function isBack(event: KeyboardEvent) {
  return isApple
    ? isCommand(event) && event.key === '['
    : event.altKey && !event.ctrlKey && !event.shiftKey && event.key === 'ArrowLeft'
}

const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role=dialog]:not(.mantine-Drawer-content)') !== null
