import type { Answers } from '#domain/questionnaire/answers'
import { type FormState, formState } from '#domain/questionnaire/form-state'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import { type PracticeCase, rightAnswers } from './practice-case.ts'

/** The form as it stands when everything is recorded rightly. */
export const rightState = (practiceCase: PracticeCase, questionnaire: Questionnaire): FormState =>
  stateAtVisit(practiceCase, questionnaire, rightAnswers(practiceCase))

/** The form's today is the case's day of visit, on whichever day one practises. */
export function stateAtVisit(practiceCase: PracticeCase, questionnaire: Questionnaire, answers: Answers): FormState {
  const { values } = rightAnswers(practiceCase)
  return formState(questionnaire, answers, values['tanggal_kunjungan'] ?? '9999-12-31')
}
