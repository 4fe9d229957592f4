import type { AttemptResult, FinishedAttempt, ScoreSummary } from '#contract/practice'

/** Undefined where the rehearsal is not among them: it is somebody else's. `attempts` are the latest first. */
export function scoreBefore(
  attempts: readonly FinishedAttempt[],
  { attemptId }: Pick<AttemptResult, 'attemptId'>,
): ScoreSummary | null | undefined {
  const at = attempts.findIndex(one => one.attemptId === attemptId)
  return at < 0 ? undefined : (attempts[at + 1]?.score ?? null)
}
