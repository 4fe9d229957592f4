import { useSuspenseQuery } from '@tanstack/react-query'
import type { AttemptResult, FinishedAttempt, ScoreSummary } from '#contract/practice'
import { api } from '../../../api.ts'
import { usePractiser } from '../cases/practiser.ts'

/** The score of the rehearsal finished before this one by the same person; null: there was none. */
export function useBefore(result: AttemptResult): ScoreSummary | null | undefined {
  const { who } = usePractiser()
  const { data: attempts } = useSuspenseQuery(api.practice.attempts.queryOptions({ input: { who, limit: 500 } }))
  return scoreBefore(attempts, result)
}

/** Undefined where the rehearsal is not among them: it is somebody else's. `attempts` are the latest first. */
export function scoreBefore(
  attempts: readonly FinishedAttempt[],
  { attemptId }: Pick<AttemptResult, 'attemptId'>,
): ScoreSummary | null | undefined {
  const at = attempts.findIndex(one => one.attemptId === attemptId)
  return at < 0 ? undefined : (attempts[at + 1]?.score ?? null)
}
