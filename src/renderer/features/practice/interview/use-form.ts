import { useMemo } from 'react'
import type { Attempt } from '#domain/practice/attempt'
import { memberRepeat } from '#domain/practice/attempt'
import type { OpenedAttempt } from '#contract/practice'
import type { Answers } from '#domain/questionnaire/answers'
import { type FormState, formState } from '#domain/questionnaire/form-state'
import { type AnswerFault, type Drafts, formFaults } from './form-faults.ts'
import { type Step, stepsOf } from './steps.ts'
import { variableProgress } from './variable-progress.ts'

export type ShownForm = {
  form: FormState
  steps: Step[]
  faults: AnswerFault[]
  progress: { done: number; all: number }
  /** Whether members are recorded at all: not where the family was not found. */
  hasMembers: boolean
  today: string
}

/** All that the form shows, anew after each answer. */
export function useForm(
  { practiceCase, questionnaire }: OpenedAttempt,
  { answers }: Attempt,
  drafts: Drafts,
): ShownForm {
  const { prefilled } = practiceCase
  return useMemo(() => {
    const today = visitDay(prefilled)
    const form = formState(questionnaire, answers, today)
    const hasMembers = areMembersAsked(form, () => formState(questionnaire, withSomebody(answers), today))
    return {
      form,
      steps: stepsOf(questionnaire, form, prefilled, hasMembers),
      faults: formFaults(form, drafts),
      progress: variableProgress(questionnaire, form),
      hasMembers,
      today,
    }
  }, [questionnaire, prefilled, answers, drafts])
}

/** The form's today is the day of the visit, on whichever day one practises. */
const visitDay = (prefilled: Readonly<Record<string, string>>) => prefilled['tanggal_kunjungan'] ?? '9999-12-31'

function areMembersAsked(form: FormState, formWithSomebody: () => FormState): boolean {
  const ofMembers = form.questions.filter(({ entry }) => entry !== null)
  const asked = ofMembers.length > 0 ? ofMembers : formWithSomebody().questions.filter(({ entry }) => entry !== null)
  return asked.some(({ isAsked }) => isAsked)
}

const withSomebody = (answers: Answers): Answers => ({
  ...answers,
  entries: { ...answers.entries, [memberRepeat]: [{ id: 'somebody', values: {} }] },
})
