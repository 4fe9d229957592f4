import { isDefinedError } from '@orpc/client'
import type { AttemptId, AttemptResult } from '#contract/practice'
import { client } from '../../../api.ts'

export type ResultToOpen =
  | { kind: 'result'; result: AttemptResult }
  | { kind: 'unfinished' | 'gone' | 'unreadable'; attemptId: AttemptId }

/** Asked for before the page is drawn; a refusal is an answer, everything else is thrown. */
export async function openResult(attemptId: AttemptId): Promise<ResultToOpen> {
  try {
    return { kind: 'result', result: await client.practice.result({ attemptId }) }
  } catch (error) {
    if (!isDefinedError(error)) throw error
    const { code } = error as { code: string }
    if (code === 'NOT_FINISHED') return { kind: 'unfinished', attemptId }
    return { kind: code === 'ATTEMPT_GONE' ? 'gone' : 'unreadable', attemptId }
  }
}
