import { useEffect, useEffectEvent } from 'react'
import { isCommand } from '../../../components/command-key.ts'
import { focusCurrentQuestion } from './focus-current-question.ts'
import { clickWhatEnterMeans, useHeldKeys } from './use-held-keys.ts'
import type { Undo } from './use-undo.ts'
import type { Interview } from './use-interview.ts'
import { firstStepOf, isSameStep } from './steps.ts'
import { isSamePlace } from './form-index.ts'

type Around = Undo & {
  finish: () => void
  leave: () => Promise<void>
  showColumn: (column: 'house' | 'talk' | 'form') => void
}

/** What parts of the page listen to for keys that are pressed anywhere on it. */
type InterviewKey = 'ask-1' | 'ask-2' | 'ask-3' | 'question' | 'papers' | 'concept' | 'add-member'
const keyPressed = (key: InterviewKey) => window.dispatchEvent(new CustomEvent('interview-key', { detail: key }))

export function useInterviewKey(act: (key: InterviewKey) => void) {
  const press = useEffectEvent(act)
  useEffect(() => {
    const onKey = (event: Event) => press((event as CustomEvent<InterviewKey>).detail)
    window.addEventListener('interview-key', onKey)
    return () => window.removeEventListener('interview-key', onKey)
  }, [])
}

/** The keys of the whole page; digits and the choices' arrows belong to the question itself. */
export function useInterviewKeys(interview: Interview, around: Around) {
  const { move, goTo, steps, step, form, faults, opened } = interview

  const { moveAndType, hold } = useHeldKeys(move)

  const turnPage = (by: 1 | -1) => {
    const pages = opened.questionnaire.pages.map(({ name }) => name)
    const left = pages.slice(
      by === 1 ? pages.indexOf(step.page) + 1 : 0,
      by === 1 ? undefined : pages.indexOf(step.page),
    )
    const next = (by === 1 ? left : left.toReversed()).map(page => firstStepOf(steps, page, form)).find(Boolean)
    if (next) void goTo(next)
  }
  const nextFault = () => {
    const faulty = steps.filter(one => one.kind === 'question' && faults.some(fault => isSamePlace(fault, one.place)))
    const at = steps.findIndex(one => isSameStep(one, step))
    const next = faulty.find(one => steps.indexOf(one) > at) ?? faulty[0]
    if (next) void goTo(next)
  }

  const actionOf = (event: KeyboardEvent): (() => void) | null => {
    const { key } = event
    if (isCommand(event)) {
      if (key === 'Enter') return around.finish
      if (keepsOwnUndo(event.target)) return null
      if (key.toLowerCase() === 'z') return () => void (event.shiftKey ? around.redo() : around.undo())
      return key.toLowerCase() === 'y' ? () => void around.redo() : null
    }
    if (event.altKey) return altAction(event)
    if (key === 'Escape' && !isField(event.target)) return () => focusCurrentQuestion()
    if (key === 'F1') return () => keyPressed('concept')
    if (key === 'F8') return nextFault
    if (key === 'PageDown' || key === 'PageUp') return () => turnPage(key === 'PageDown' ? 1 : -1)
    if (key === '/' && !isField(event.target)) return show('talk', 'question')
    if (key !== 'Enter' || !movesOn(event)) return null
    return () => {
      if (event.shiftKey) void moveAndType(-1)
      else if (!clickWhatEnterMeans()) void moveAndType(1)
    }
  }
  const show = (column: 'house' | 'talk' | 'form', key: InterviewKey) => () => {
    around.showColumn(column)
    // Once it is there to take the focus.
    requestAnimationFrame(() => keyPressed(key))
  }
  const altAction = ({ code, key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') return () => void around.leave()
    if (code === 'KeyD') return show('house', 'papers')
    if (code === 'KeyA') return show('form', 'add-member')
    const number = /^(?:Digit|Numpad)([123])$/.exec(code)?.[1]
    return number ? () => keyPressed(`ask-${number}` as InterviewKey) : null
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('[role=dialog]')) return
    // Nor before a dialog that is open has the focus.
    if (document.querySelector('[role=dialog][aria-modal=true]')) return
    const isHeld = hold(event)
    const action = isHeld ? () => undefined : actionOf(event)
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat || event.key === 'Enter') action()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event)
    // Before a focused choice takes Enter for a click.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}

/** From the question itself, not from a button beside it; back also from the end of the members. */
function movesOn({ target, shiftKey }: KeyboardEvent) {
  if (target === document.body) return true
  if (!(target instanceof Element)) return false
  if (shiftKey && target.closest('[data-members-end]')) return true
  const isOtherButton = target.closest('button:not([role=radio], [role=checkbox])') !== null
  return target.closest('[data-current-question]') !== null && !isOtherButton
}

export const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea') !== null

/** A field takes back its own typing, once something was typed in it since it has the focus. */
const keepsOwnUndo = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[data-typed]') !== null
