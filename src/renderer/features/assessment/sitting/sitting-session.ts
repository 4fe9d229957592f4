import { ORPCError } from '@orpc/client'
import { createStore, type StoreApi } from 'zustand'
import type { OpenSitting, ResultId } from '#contract/assessment'
import type { client } from '../../../api.ts'

export type Saving = 'saved' | 'saving' | 'failed'

export type SittingState = {
  answers: Record<string, string>
  /** Of the item that is shown, in the order shown. */
  at: number
  saving: Saving
  /** Once it is finished: where the result is. Its time may have ended elsewhere. */
  finished: ResultId | null
  /** It was removed meanwhile. */
  isGone: boolean
}

export type SittingSession = {
  opened: OpenSitting
  store: StoreApi<SittingState>
  /** Shows at once, and is on the disk when `flush` says so. */
  answer: (itemId: string, response: string) => void
  /** Until everything answered is on the disk: true; false where it could not be. */
  flush: () => Promise<boolean>
  show: (at: number) => void
  /** Milliseconds left by a clock that nobody sets; null: no limit. */
  timeLeft: () => number | null
  finish: () => Promise<void>
  stop: () => void
}

type TestClient = Pick<typeof client.assessment, 'answer' | 'finish'>

/** So long it waits before it tries again by itself, in milliseconds. */
const pause = 2000

/** A sitting that is open in this window. `clock`: milliseconds that only go on. */
export function startSitting(opened: OpenSitting, assessment: TestClient, clock: () => number): SittingSession {
  const { sittingId, items } = opened
  const open = items.findIndex(({ id }) => opened.answers[id] === undefined)
  const store = createStore<SittingState>()(() => ({
    answers: opened.answers,
    at: Math.max(0, open),
    saving: 'saved',
    finished: null,
    isGone: false,
  }))
  const openedAt = clock()
  const timeLeft = () => (opened.timeLeft === null ? null : Math.max(0, opened.timeLeft - (clock() - openedAt)))
  const recorder = startRecorder()

  return {
    opened,
    store,
    answer: (itemId, response) => {
      store.setState(({ answers }) => ({ answers: { ...answers, [itemId]: response } }))
      recorder.add(itemId, response)
      void recorder.flush()
    },
    flush: recorder.flush,
    show: at => store.setState({ at: Math.min(items.length - 1, Math.max(0, at)) }),
    timeLeft,
    finish: async () => {
      await recorder.flush()
      const { resultId } = await assessment.finish({ sittingId })
      store.setState({ finished: resultId })
    },
    stop: recorder.stop,
  }

  /** One call at a time, the latest answer of each item; what got no answer is sent again. */
  function startRecorder() {
    const waiting = new Map<string, string>()
    let chain: Promise<boolean> = Promise.resolve(true)
    let timer: ReturnType<typeof setTimeout> | undefined
    const sendAll = async (): Promise<boolean> => {
      const { finished, isGone } = store.getState()
      if (finished !== null || isGone) return false
      for (const [itemId, response] of waiting) {
        store.setState(({ saving }) => ({ saving: saving === 'failed' ? saving : 'saving' }))
        try {
          await assessment.answer({ sittingId, itemId, response, timeLeft: timeLeft() })
        } catch (error) {
          return failed(error)
        }
        if (waiting.get(itemId) === response) waiting.delete(itemId)
      }
      if (waiting.size > 0) return sendAll()
      store.setState({ saving: 'saved' })
      return true
    }
    const failed = (error: unknown): boolean => {
      const defined = error instanceof ORPCError && error.defined
      if (defined && error.code === 'SITTING_FINISHED') store.setState({ finished: error.data.resultId })
      else if (defined) store.setState({ isGone: true })
      else {
        store.setState({ saving: 'failed' })
        clearTimeout(timer)
        timer = setTimeout(() => void flush(), pause)
      }
      return false
    }
    const flush = () => (chain = chain.then(sendAll))
    return {
      add: (itemId: string, response: string) => void waiting.set(itemId, response),
      flush,
      stop: () => clearTimeout(timer),
    }
  }
}
