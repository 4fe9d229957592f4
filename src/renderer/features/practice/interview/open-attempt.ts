import { isDefinedError } from '@orpc/client'
import type { AttemptId, OpenedAttempt } from '#contract/practice'
import { client } from '../../../api.ts'

export type AttemptToOpen =
  | { kind: 'opened'; opened: OpenedAttempt }
  | { kind: 'finished' | 'gone' | 'unreadable'; attemptId: AttemptId }

const begun = new Map<AttemptId, Promise<AttemptToOpen>>()

/** Asks at once, while the page is still being led to; `openAttempt` then takes what was asked for. */
export function beginOpening(attemptId: AttemptId) {
  const opening = askFor(attemptId)
  begun.set(attemptId, opening)
  opening.catch(() => undefined) // told where it is taken
}

/** Asked for before the page is drawn; a refusal is an answer, everything else is thrown. */
export function openAttempt(attemptId: AttemptId): Promise<AttemptToOpen> {
  const opening = begun.get(attemptId) ?? askFor(attemptId)
  begun.delete(attemptId)
  return opening
}

async function askFor(attemptId: AttemptId): Promise<AttemptToOpen> {
  try {
    return { kind: 'opened', opened: await client.practice.resume({ attemptId }) }
  } catch (error) {
    if (!isDefinedError(error)) throw error
    const { code } = error as { code: string }
    if (code === 'ATTEMPT_FINISHED') return { kind: 'finished', attemptId }
    return { kind: code === 'ATTEMPT_GONE' ? 'gone' : 'unreadable', attemptId }
  }
}
