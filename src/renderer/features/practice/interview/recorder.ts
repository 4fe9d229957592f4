import { ORPCError } from '@orpc/client'
import type { client } from '../../../api.ts'
import { type AttemptStore, deedOf, type Saving, unrecorded } from './attempt-store.ts'

/** What an attempt asks of main. */
export type PracticeClient = Pick<typeof client.practice, 'record' | 'resume' | 'feedback' | 'finish'>

export type Recorder = {
  /** Resolves when everything done so far is recorded: true; false where it could not be. */
  flush: () => Promise<boolean>
  /** Runs while nothing else talks to main about this attempt, after all is recorded. */
  afterFlush: <Result>(run: () => Promise<Result>) => Promise<Result | null>
  stop: () => void
}

/** So long it waits before it tries again by itself, in milliseconds. */
const pauses = [500, 2000, 5000, 10_000]

/**
 * Writes what was done, in order, one call at a time. A call that got no answer is repeated as it was, with what came
 * meanwhile after it: main knows what it has already.
 */
export function startRecorder(store: AttemptStore, practice: PracticeClient): Recorder {
  let chain: Promise<unknown> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  const recordOnce = async (): Promise<boolean> => {
    for (;;) {
      const state = store.getState()
      if (isEnded(state.saving)) return false
      const waiting = unrecorded(state).slice(0, 500)
      if (waiting.length === 0) {
        store.setState({ saving: 'saved' })
        return true
      }
      store.setState({ saving: state.saving === 'failed' ? 'failed' : 'saving' })
      const saving = await send(store, practice, waiting)
      if (saving !== 'saved') {
        store.setState({ saving })
        if (saving === 'failed') tryAgainLater()
        return false
      }
      failures = 0
    }
  }

  const tryAgainLater = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), pauses[Math.min(failures++, pauses.length - 1)])
  }
  const inTurn = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const turn = chain.then(run)
    chain = turn.catch(() => undefined)
    return turn
  }
  const flush = () => inTurn(recordOnce)
  return {
    flush,
    afterFlush: run => inTurn(async () => ((await recordOnce()) ? run() : null)),
    stop: () => clearTimeout(timer),
  }
}

const isEnded = (saving: Saving) => saving === 'changed' || saving === 'over' || saving === 'gone'

type Waiting = ReturnType<typeof unrecorded>

async function send(store: AttemptStore, practice: PracticeClient, waiting: Waiting): Promise<Saving> {
  const { opened, seq: after } = store.getState()
  const deeds = waiting.map(event => ({ elapsed: event.elapsed, deed: deedOf(event)! }))
  try {
    const { seq } = await practice.record({ attemptId: opened.attemptId, after, deeds })
    store.setState({ seq, saving: 'saved', savedAt: new Date().toISOString() })
    return 'saved'
  } catch (error) {
    // What came too late is not recorded, what was in time is.
    if (isTimeOver(error)) store.setState({ seq: error.data.seq })
    return savingAfter(error)
  }
}

const isTimeOver = (error: unknown): error is ORPCError<'TIME_OVER', { seq: number }> =>
  error instanceof ORPCError && error.defined && error.code === 'TIME_OVER'

export function savingAfter(error: unknown): Saving {
  const code = error instanceof ORPCError && error.defined ? error.code : null
  if (code === 'ATTEMPT_CHANGED') return 'changed'
  if (code === 'TIME_OVER') return 'over'
  return code === 'ATTEMPT_GONE' || code === 'ATTEMPT_FINISHED' ? 'gone' : 'failed'
}
