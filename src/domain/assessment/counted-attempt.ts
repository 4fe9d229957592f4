import type { CountedAttempt } from './test-design.ts'

/** An attempt of one person on one occasion: the first has 1. */
export type AttemptScore = { attempt: number; percent: number }

/** The attempt that counts; of several that are as good, the first. Undefined where there is none. */
export function countedAttempt<Attempt extends AttemptScore>(
  attempts: readonly Attempt[],
  counted: CountedAttempt,
): Attempt | undefined {
  const inOrder = attempts.toSorted((a, b) => a.attempt - b.attempt)
  if (counted === 'last') return inOrder.at(-1)
  if (counted === 'first') return inOrder[0]
  return inOrder.reduce<Attempt | undefined>(
    (best, one) => (best && best.percent >= one.percent ? best : one),
    undefined,
  )
}
