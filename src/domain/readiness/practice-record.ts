import type { PastScore } from '#domain/practice/mastery'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { masteredVariablesOf } from './mastered-variables.ts'
import type { ReadinessRecord } from './readiness.ts'

/** A finished rehearsal that counts: none with hints all the way, and something of it was scored. */
export type CountedRehearsal = { participantId: string; caseId: string; percent: number; at: string }

type Practice = NonNullable<ReadinessRecord['practice']>

/**
 * What each rehearsed; of several rehearsals of a case the best, of equals the first. `rehearsals` in the order in which
 * they were finished. `scoresOf` is asked only where variables must be mastered.
 */
export function practiceRecords(
  rehearsals: Iterable<CountedRehearsal>,
  masteredVariables: readonly VariableId[],
  scoresOf: (participantId: string) => readonly PastScore[],
): Map<string, Practice> {
  const people = new Map<string, { cases: Map<string, { percent: number; at: string }>; at: string }>()
  for (const { participantId, caseId, percent, at } of rehearsals) {
    const one = people.get(participantId) ?? { cases: new Map(), at }
    const best = one.cases.get(caseId)
    if (!best || percent > best.percent) one.cases.set(caseId, { percent, at })
    one.at = at
    people.set(participantId, one)
  }
  return new Map(
    [...people].map(([id, { cases, at }]) => [
      id,
      {
        best: [...cases.values()],
        mastered: masteredVariables.length === 0 ? [] : masteredVariablesOf(masteredVariables, scoresOf(id)),
        at,
      },
    ]),
  )
}
