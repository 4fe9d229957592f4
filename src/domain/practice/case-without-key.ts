import type { VariableId } from '#domain/questionnaire/questionnaire'
import type { PracticeCase, Saying } from './practice-case.ts'

/** A case as one practises on it: what is said, shown and seen; not what is right, nor which questions are mistakes. */
export type CaseWithoutKey = Omit<PracticeCase, 'record' | 'decisions' | 'allowedWarnings' | 'sayings'> & {
  sayings: Omit<Saying, 'isBadQuestion'>[]
  /** The variables that the case teaches, by id. */
  variables: VariableId[]
}

export function caseWithoutKey(practiceCase: PracticeCase): CaseWithoutKey {
  const { record: _record, decisions: _decisions, allowedWarnings: _allowed, sayings, ...shown } = practiceCase
  return {
    ...shown,
    sayings: sayings.map(({ isBadQuestion: _, ...saying }) => saying),
    variables: taughtVariables(practiceCase),
  }
}

/** What at least one decision is about, by id. */
export function taughtVariables({ decisions }: PracticeCase): VariableId[] {
  return [...new Set(decisions.map(({ variable }) => variable))].sort()
}
