import { type Attempt, attemptAfter } from '#domain/practice/attempt'
import type { PracticeCase, PracticeEvent } from '#domain/practice/practice-case'

/** How the rehearsal stood after its first `step` events. */
export const attemptAtStep = (practiceCase: PracticeCase, events: readonly PracticeEvent[], step: number): Attempt =>
  attemptAfter(practiceCase, events.slice(0, step))

/** The number of events up to and with the one numbered `seq`; 0 before the first. */
export const stepOf = (events: readonly PracticeEvent[], seq: number) => events.filter(event => event.seq <= seq).length

/** `3.05`: minutes and seconds of open time. */
export function openTime(elapsed: number, language: 'id' | 'en') {
  const seconds = Math.floor(elapsed / 1000)
  const separator = language === 'id' ? '.' : ':'
  return `${Math.floor(seconds / 60)}${separator}${String(seconds % 60).padStart(2, '0')}`
}
