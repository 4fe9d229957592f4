import { createStore, type StoreApi } from 'zustand'
import type { OpenedAttempt, RecordedDeed } from '#contract/practice'
import { type Attempt, afterEvent, attemptAfter } from '#domain/practice/attempt'
import type { PracticeEvent } from '#domain/practice/practice-case'
import type { Place } from '#domain/questionnaire/answers'
import { formIndex, isTyped } from './form-index.ts'
import type { Drafts } from './form-faults.ts'
import { afterDeed, inverseOf, stackAfter, type UndoStack } from './undo-stack.ts'

/**
 * Whether what was done is on the disk. `failed`: no answer, tried again by itself and by the button; `changed`: another
 * window went on; `over`: the time of the examination; `gone`: discarded or finished elsewhere.
 */
export type Saving = 'saved' | 'saving' | 'failed' | 'changed' | 'over' | 'gone'

export type AttemptState = {
  opened: OpenedAttempt
  /** Recorded ones, then those still to be recorded, which are numbered on. */
  events: readonly PracticeEvent[]
  /** What follows from the events. */
  attempt: Attempt
  /** The number of the last recorded event. */
  seq: number
  saving: Saving
  /** Wall clock of the last record; null: nothing yet in this window. */
  savedAt: string | null
  undoStack: UndoStack
  drafts: Drafts
}

export type AttemptStore = StoreApi<AttemptState>

export function createAttemptStore(opened: OpenedAttempt): AttemptStore {
  return createStore<AttemptState>(() => openedState(opened))
}

export function openedState(opened: OpenedAttempt): AttemptState {
  return {
    opened,
    events: opened.events,
    attempt: attemptAfter(opened.practiceCase, opened.events),
    seq: opened.seq,
    saving: 'saved',
    savedAt: null,
    undoStack: stackAfter(deedsOf(opened.events), name => isTypedIn(opened, name)),
    drafts: {},
  }
}

/** What waits to be recorded, in the order in which it was done. */
export const unrecorded = ({ events, seq }: AttemptState): readonly PracticeEvent[] =>
  events.filter(event => event.seq > seq)

/** Adds a deed that cannot be lost from now on: it stays among the events until it is recorded. */
export function addDeed(state: AttemptState, deed: RecordedDeed, elapsed: number): AttemptState {
  const undoStack = afterDeed(state.undoStack, deed, deed.kind === 'answered' && isTypedIn(state.opened, deed.question))
  return { ...withEvent(state, deed, elapsed), undoStack }
}

/** Takes back the latest deed that can be, or brings it again, as a deed of its own; null where there is none. */
export function takeBack(state: AttemptState, elapsed: number): { state: AttemptState; deed: RecordedDeed } | null {
  const { done, undone } = state.undoStack
  const last = done.at(-1)
  const deed = last && inverseOf(last)
  if (!last || !deed) return null
  const undoStack = { done: done.slice(0, -1), undone: [...undone, last] }
  return { deed, state: { ...withEvent(state, deed, elapsed), undoStack } }
}

export function bringAgain(state: AttemptState, elapsed: number): { state: AttemptState; deed: RecordedDeed } | null {
  const { done, undone } = state.undoStack
  const last = undone.at(-1)
  if (!last) return null
  // A member that was added before is there already and comes back.
  const deed: RecordedDeed = last.kind === 'member-added' ? { kind: 'member-restored', entry: last.entry } : last
  const undoStack = { done: [...done, last], undone: undone.slice(0, -1) }
  return { deed, state: { ...withEvent(state, deed, elapsed), undoStack } }
}

/** An event that main itself added after the recorded ones: what still waits is numbered on from it. */
export function withMainEvent(state: AttemptState, event: PracticeEvent): AttemptState {
  const recorded = state.events.filter(({ seq }) => seq <= state.seq)
  const waiting = unrecorded(state).map((one, at) => ({ ...one, seq: event.seq + 1 + at }))
  return { ...state, events: [...recorded, event, ...waiting], seq: event.seq }
}

export function valueAt({ answers }: Attempt, { question, entry }: Place): string {
  if (entry === null) return answers.values[question] ?? ''
  const entries = Object.values(answers.entries).flat()
  return entries.find(({ id }) => id === entry)?.values[question] ?? ''
}

function withEvent(state: AttemptState, deed: RecordedDeed, elapsed: number): AttemptState {
  const event: PracticeEvent = { seq: (state.events.at(-1)?.seq ?? 0) + 1, elapsed, ...deed }
  return {
    ...state,
    events: [...state.events, event],
    attempt: afterEvent(state.opened.practiceCase, state.attempt, event),
  }
}

const isTypedIn = ({ questionnaire }: OpenedAttempt, name: string) =>
  isTyped(formIndex(questionnaire).question.get(name))

/** An event as it was sent; what main itself adds is no deed of the window. */
export function deedOf({ seq: _, elapsed: __, ...deed }: PracticeEvent): RecordedDeed | null {
  return deed.kind === 'shown-right' || deed.kind === 'hidden-removed' || deed.kind === 'finished' ? null : deed
}

const deedsOf = (events: readonly PracticeEvent[]) => events.map(deedOf).filter(deed => deed !== null)
