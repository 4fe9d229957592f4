import type { Feedback } from '#contract/practice'

/**
 * What guided mode says of an answer. That something was recorded without asking is told in the result alone. `unknown`:
 * it is not clear whom it is about.
 */
export function verdictOf({ compared }: Feedback): 'right' | 'wrong' | 'unknown' {
  if (compared === null) return 'unknown'
  return compared.mistake === null || compared.mistake === 'not-asked' ? 'right' : 'wrong'
}
