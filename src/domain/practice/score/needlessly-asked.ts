import type { FormState } from '#domain/questionnaire/form-state'
import { casePlace } from '../case-place.ts'
import type { PracticeCase } from '../practice-case.ts'
import type { PracticeScore } from '../practice-score.ts'

/** Sayings asked that are only about what the right path skips; one that is also about something asked was needed. */
export function needlesslyAsked(
  { sayings }: PracticeCase,
  { questions }: FormState,
  asked: readonly string[],
): PracticeScore['neededNotAsk'] {
  const skipped = new Set(
    questions.filter(({ isAsked }) => !isAsked).map(({ question, entry }) => casePlace(question, entry)),
  )
  return sayings
    .filter(({ id, about }) => asked.includes(id) && about.length > 0)
    .filter(({ about }) => about.every(({ question, member }) => skipped.has(casePlace(question, member))))
    .flatMap(({ id, about }) => about.map(one => ({ saying: id, ...one })))
}
