import { isDefinedError } from '@orpc/client'
import type { AttemptId, OpenedAttempt } from '#contract/practice'
import { client } from '../../../api.ts'

export type AttemptToOpen =
  | { kind: 'opened'; opened: OpenedAttempt }
  | { kind: 'finished' | 'gone' | 'unreadable'; attemptId: AttemptId }

/** Asked for before the page is drawn; a refusal is an answer, everything else is thrown. */
export async function openAttempt(attemptId: AttemptId): Promise<AttemptToOpen> {
  try {
    return { kind: 'opened', opened: await client.practice.resume({ attemptId }) }
  } catch (error) {
    if (!isDefinedError(error)) throw error
    const { code } = error as { code: string }
    if (code === 'ATTEMPT_FINISHED') return { kind: 'finished', attemptId }
    return { kind: code === 'ATTEMPT_GONE' ? 'gone' : 'unreadable', attemptId }
  }
}
