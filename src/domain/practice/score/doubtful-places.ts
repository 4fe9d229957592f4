import type { Question, Questionnaire } from '#domain/questionnaire/questionnaire'
import { casePlace } from '../case-place.ts'
import type { PracticeCase } from '../practice-case.ts'

type Certainty = 'H' | 'M' | 'L' | 'own'
const isDoubt = (certainty: Certainty) => certainty === 'own' || certainty === 'L'

/** Values that BPS has yet to confirm: what decides them, or their whole variable, is `own` or `L`. */
export function doubtfulPlaces(
  { decisions }: PracticeCase,
  { variables }: Questionnaire,
): (question: Question, member: string | null) => boolean {
  const unsure = new Set<string>(variables.filter(({ certainty }) => isDoubt(certainty)).map(({ id }) => id))
  const decided = decisions.filter(({ certainty }) => isDoubt(certainty))
  const places = new Set(decided.map(({ question, member }) => casePlace(question, member)))
  return ({ name, variable }, member) => unsure.has(variable ?? '') || places.has(casePlace(name, member))
}
