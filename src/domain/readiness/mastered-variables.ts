import { masteryOf, type PastScore } from '#domain/practice/mastery'
import type { VariableId } from '#domain/questionnaire/questionnaire'

/** Ours: from this chance of a right answer on a variable is mastered. */
export const masteredFrom = 0.8

/**
 * Which of the variables somebody mastered, as of their last rehearsal: readiness falls by no day that merely passes.
 */
export function masteredVariablesOf(variables: readonly VariableId[], scores: readonly PastScore[]): VariableId[] {
  if (variables.length === 0 || scores.length === 0) return []
  const last = Math.max(...scores.map(({ day }) => day))
  return masteryOf(variables, scores, last)
    .filter(({ mastery }) => mastery !== null && mastery >= masteredFrom)
    .map(({ variable }) => variable)
}
