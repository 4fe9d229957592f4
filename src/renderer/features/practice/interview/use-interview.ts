import { createContext, use, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import type { Feedback } from '#contract/practice'
import type { Place } from '#domain/questionnaire/answers'
import type { AttemptSession } from './attempt-session.ts'
import type { AttemptState } from './attempt-store.ts'
import { focusCurrentQuestion } from './focus-current-question.ts'
import { isSamePlace, placeKey, stateAt } from './form-index.ts'
import { firstStepOf, type Step, stepBeside } from './steps.ts'
import { type ShownForm, useForm } from './use-form.ts'
import { verdictOf } from './verdict.ts'

/** What guided mode told, about the answer that was there then. */
type ToldFeedback = { value: string; feedback: Feedback }

export type Interview = Pick<AttemptState, 'opened' | 'attempt' | 'events' | 'saving' | 'savedAt' | 'drafts'> &
  ShownForm & {
    session: AttemptSession
    step: Step
    /** At once, after what is typed was sent. */
    goTo: (step: Step) => Promise<void>
    /** To the question beside, once the answer is on the disk. */
    move: (by: 1 | -1) => Promise<void>
    /** Records it and, in guided mode, asks whether it is right. */
    answer: (place: Place, value: string) => Promise<boolean>
    told: Readonly<Record<string, ToldFeedback>>
    /** The field that is shown says how its typing is sent, until the returned is called. */
    whileTyping: (send: () => Promise<boolean>) => () => void
    /** What is typed and not sent yet; true once it is on the disk. */
    sendTyping: () => Promise<boolean>
  }

export const InterviewContext = createContext<Interview | null>(null)

export function useInterview(): Interview {
  const interview = use(InterviewContext)
  if (!interview) throw new Error('Outside of an interview.')
  return interview
}

/** For the page itself, which hands it to all its parts. */
export function useInterviewOf(session: AttemptSession): Interview {
  const state = useStore(session.store)
  const shown = useForm(state.opened, state.attempt, state.drafts)
  const [step, setStep] = useState<Step>(() => beginning(state, shown))
  const [told, setTold] = useState<Interview['told']>({})
  const typing = useRef<(() => Promise<boolean>) | null>(null)
  const latest = useRef(shown)
  const lastTold = useRef<Feedback | null>(null)
  useLayoutEffect(() => {
    latest.current = shown
  })
  const { mode } = state.opened

  const whileTyping = useCallback((send: () => Promise<boolean>) => {
    typing.current = send
    return () => {
      if (typing.current === send) typing.current = null
    }
  }, [])
  const sendTyping = async () => (await typing.current?.()) ?? true
  const goTo = async (next: Step) => {
    await sendTyping()
    setStep(next)
  }
  const answer = async (place: Place, value: string) => {
    const isRecorded = await session.answer(place, value)
    if (isRecorded && mode === 'guided' && value !== '' && told[placeKey(place)]?.value !== value) {
      const feedback = await session.feedback(place)
      lastTold.current = feedback
      if (feedback) setTold(before => ({ ...before, [placeKey(place)]: { value, feedback } }))
    }
    return isRecorded
  }
  const move = async (by: 1 | -1) => {
    lastTold.current = null
    if (!(await sendTyping())) return
    // What was typed was wrong: it is read before one goes on.
    if (by === 1 && lastTold.current !== null && verdictOf(lastTold.current) === 'wrong') return focusCurrentQuestion()
    if (!(await session.retry())) return
    const { steps, form } = latest.current
    // At once, so that the focus is there before the next key is looked at.
    flushSync(() => setStep(current => stepBeside(steps, current, by, form.questions)))
  }
  return { ...state, ...shown, session, step, goTo, move, answer, told, whileTyping, sendTyping }
}

/** Where it was left, or the first question that is not answered. */
function beginning({ events }: AttemptState, { steps, form }: ShownForm): Step {
  const last = events.findLast(event => event.kind === 'answered')
  const left = last && steps.find(step => step.kind === 'question' && isSamePlace(step.place, last))
  if (left) return left
  for (const { page } of steps) {
    const first = firstStepOf(steps, page, form)
    if (first?.kind === 'question' && stateAt(form, first.place)?.value === '') return first
  }
  return steps[0] ?? { kind: 'members', page: '' }
}
