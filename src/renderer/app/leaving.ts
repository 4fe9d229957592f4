import { create } from 'zustand'

type Leaving = {
  /** Whether something is unsaved, kept up to date by the frame. */
  isUnsaved: boolean
  /** What was asked for and would lose it; null: nothing is asked. */
  act: (() => void) | null
  /** What else waits for the answer: the desktop window that is about to be closed. */
  onStay: (() => void) | null
}

export const useLeaving = create<Leaving>()(() => ({ isUnsaved: false, act: null, onStay: null }))

/** Does what would lose unsaved work: at once where there is none, else after asking. */
export function leaveSafely(act: () => void, onStay: (() => void) | null = null) {
  if (useLeaving.getState().isUnsaved) useLeaving.setState({ act, onStay })
  else act()
}

export function leaveNow() {
  const { act } = useLeaving.getState()
  useLeaving.setState({ act: null, onStay: null })
  act?.()
}

export function stay() {
  const { onStay } = useLeaving.getState()
  useLeaving.setState({ act: null, onStay: null })
  onStay?.()
}
