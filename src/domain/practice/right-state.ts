import type { Answers } from '#domain/questionnaire/answers'
import { type FormState, formState } from '#domain/questionnaire/form-state'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import { type PracticeCase, rightAnswers } from './practice-case.ts'

/** The form as it stands when everything is recorded rightly; computed once, neither case nor form ever change. */
export function rightState(practiceCase: PracticeCase, questionnaire: Questionnaire): FormState {
  const known = rightStates.get(practiceCase)
  if (known?.questionnaire === questionnaire) return known.state
  const state = stateAtVisit(practiceCase, questionnaire, rightAnswers(practiceCase))
  rightStates.set(practiceCase, { questionnaire, state })
  return state
}

const rightStates = new WeakMap<PracticeCase, { questionnaire: Questionnaire; state: FormState }>()

/** The form's today is the case's day of visit, on whichever day one practises. */
export function stateAtVisit(practiceCase: PracticeCase, questionnaire: Questionnaire, answers: Answers): FormState {
  const { values } = rightAnswers(practiceCase)
  return formState(questionnaire, answers, values['tanggal_kunjungan'] ?? '9999-12-31')
}
