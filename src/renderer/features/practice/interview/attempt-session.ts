import type { Feedback, OpenedAttempt, RecordedDeed } from '#contract/practice'
import type { Place } from '#domain/questionnaire/answers'
import type { PracticeScore } from '#domain/practice/practice-score'
import {
  addDeed,
  type AttemptStore,
  bringAgain,
  createAttemptStore,
  openedState,
  takeBack,
  valueAt,
  withMainEvent,
} from './attempt-store.ts'
import { type OpenTime, startOpenTime } from './open-time.ts'
import { type PracticeClient, type Recorder, savingAfter, startRecorder } from './recorder.ts'

/** One attempt while it is open in this window. Whatever is done is first among the events, then on the disk. */
export type AttemptSession = {
  store: AttemptStore
  openTime: OpenTime
  /** True once it is on the disk; false where it could not be recorded yet, or not any more. */
  record: (deed: RecordedDeed) => Promise<boolean>
  /** Nothing is recorded where it is answered so already. */
  answer: (place: Place, to: string) => Promise<boolean>
  /** What was done about it; null where nothing can be taken back, or brought again. */
  undo: () => RecordedDeed | null
  redo: () => RecordedDeed | null
  retry: () => Promise<boolean>
  /** Null where it cannot be told now. */
  feedback: (place: Place) => Promise<Feedback | null>
  finish: () => Promise<PracticeScore | null>
  /** Reads the attempt anew, after another window went on with it. */
  reopen: () => Promise<void>
  stop: () => void
}

/** `now` never goes back, in milliseconds. */
export function startSession(opened: OpenedAttempt, practice: PracticeClient, now: () => number): AttemptSession {
  const store = createAttemptStore(opened)
  const openTime = startOpenTime(opened.elapsed, now)
  const recorder = startRecorder(store, practice)
  const { attemptId } = opened

  const record = (deed: RecordedDeed) => {
    store.setState(state => addDeed(state, deed, openTime.elapsed()))
    return recorder.flush()
  }
  const step = (move: typeof takeBack) => {
    const moved = move(store.getState(), openTime.elapsed())
    if (!moved) return null
    store.setState(moved.state)
    void recorder.flush()
    return moved.deed
  }

  return {
    store,
    openTime,
    record,
    answer: (place, to) => {
      const from = valueAt(store.getState().attempt, place)
      return from === to
        ? recorder.flush()
        : record({ kind: 'answered', question: place.question, entry: place.entry, from, to })
    },
    undo: () => step(takeBack),
    redo: () => step(bringAgain),
    retry: recorder.flush,
    feedback: place => askFeedback(store, recorder, practice, openTime, place),
    finish: () => finishAttempt(store, recorder, practice, openTime),
    reopen: async () => {
      const anew = await practice.resume({ attemptId })
      openTime.atLeast(anew.elapsed)
      store.setState(openedState(anew))
    },
    stop: recorder.stop,
  }
}

async function askFeedback(
  store: AttemptStore,
  recorder: Recorder,
  practice: PracticeClient,
  openTime: OpenTime,
  { question, entry }: Place,
): Promise<Feedback | null> {
  return recorder.afterFlush(async () => {
    const { opened, seq: after } = store.getState()
    const elapsed = openTime.elapsed()
    try {
      const told = await practice.feedback({ attemptId: opened.attemptId, after, elapsed, question, entry })
      store.setState(state => withMainEvent(state, { seq: told.seq, elapsed, kind: 'shown-right', question, entry }))
      return told
    } catch (error) {
      const saving = savingAfter(error)
      if (saving !== 'failed') store.setState({ saving })
      return null
    }
  })
}

/** With what is there: where the time is over, also without what came too late. */
async function finishAttempt(
  store: AttemptStore,
  recorder: Recorder,
  practice: PracticeClient,
  openTime: OpenTime,
): Promise<PracticeScore | null> {
  const finish = async () => {
    const { opened, seq: after } = store.getState()
    try {
      return await practice.finish({ attemptId: opened.attemptId, after, elapsed: openTime.elapsed() })
    } catch (error) {
      store.setState({ saving: savingAfter(error) })
      return null
    }
  }
  const score = await recorder.afterFlush(finish)
  return score ?? (store.getState().saving === 'over' ? finish() : null)
}
