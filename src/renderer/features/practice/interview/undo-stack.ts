import type { RecordedDeed } from '#contract/practice'

/** What Ctrl Z takes back, the latest last, and what Ctrl Y brings again. */
export type UndoStack = { done: readonly RecordedDeed[]; undone: readonly RecordedDeed[] }
const emptyUndoStack: UndoStack = { done: [], undone: [] }

/** What takes a deed back: a new deed of its own; null for what cannot be taken back. */
export function inverseOf(deed: RecordedDeed): RecordedDeed | null {
  switch (deed.kind) {
    case 'answered':
      return { ...deed, from: deed.to, to: deed.from }
    case 'member-added':
    case 'member-restored':
      return { kind: 'member-removed', entry: deed.entry }
    case 'member-removed':
      return { kind: 'member-restored', entry: deed.entry }
    default:
      return null
  }
}

/**
 * The stack after a deed. `isTyped`: text that is sent while one types, whose pieces are taken back as one.
 */
export function afterDeed(stack: UndoStack, deed: RecordedDeed, isTyped: boolean): UndoStack {
  if (!inverseOf(deed)) return stack
  const last = stack.done.at(-1)
  const goesOn = isTyped && last?.kind === 'answered' && deed.kind === 'answered' && isSamePlace(last, deed)
  return goesOn && last.to === deed.from
    ? { done: [...stack.done.slice(0, -1), { ...deed, from: last.from }], undone: [] }
    : { done: [...stack.done, deed], undone: [] }
}

/** The stack of an attempt that is gone on with: what was taken back then is no longer there to be taken back. */
export function stackAfter(deeds: readonly RecordedDeed[], isTyped: (question: string) => boolean): UndoStack {
  return deeds.reduce<UndoStack>((stack, deed) => {
    const last = stack.done.at(-1)
    if (last && isEqual(inverseOf(last), deed)) return { done: stack.done.slice(0, -1), undone: [] }
    return afterDeed(stack, deed, deed.kind === 'answered' && isTyped(deed.question))
  }, emptyUndoStack)
}

type Answered = Extract<RecordedDeed, { kind: 'answered' }>
const isSamePlace = (one: Answered, other: Answered) => one.question === other.question && one.entry === other.entry

function isEqual(one: RecordedDeed | null, other: RecordedDeed): boolean {
  if (one?.kind === 'answered' && other.kind === 'answered') {
    return isSamePlace(one, other) && one.from === other.from && one.to === other.to
  }
  return one !== null && one.kind === other.kind && 'entry' in one && 'entry' in other && one.entry === other.entry
}
