import { useSuspenseQuery } from '@tanstack/react-query'
import type { AttemptResult, ScoreSummary } from '#contract/practice'
import { api } from '../../../api.ts'
import { mostAttempts } from '../cases/load-cases.ts'
import { usePractiser } from '../cases/practiser.ts'
import { scoreBefore } from './score-before.ts'

/** The score of the rehearsal finished before this one by the same person; null: there was none. */
export function useBefore(result: AttemptResult): ScoreSummary | null | undefined {
  const { who } = usePractiser()
  const { data: attempts } = useSuspenseQuery(
    api.practice.attempts.queryOptions({ input: { who, limit: mostAttempts } }),
  )
  return scoreBefore(attempts, result)
}
