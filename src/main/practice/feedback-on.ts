import type { Feedback } from '#contract/practice'
import type { Attempt } from '#domain/practice/attempt'
import type { PracticeCase } from '#domain/practice/practice-case'
import { scoreAttempt } from '#domain/practice/score/score-attempt'
import type { Place } from '#domain/questionnaire/answers'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'

/** One answer judged exactly as it will be at the end, were the attempt to end now. */
export function feedbackOn(
  practiceCase: PracticeCase,
  questionnaire: Questionnaire,
  soFar: Attempt,
  { question, entry }: Place,
): Omit<Feedback, 'seq'> {
  const { variables, filters } = scoreAttempt(practiceCase, questionnaire, soFar, 'guided')
  const values = [...filters, ...variables.flatMap(({ values }) => values)]
  const compared = values.find(value => value.question === question && value.entry === entry) ?? null
  return {
    compared,
    variable: questionnaire.questions.find(({ name }) => name === question)?.variable ?? null,
    decisions: practiceCase.decisions.filter(
      one => compared !== null && one.question === question && one.member === compared.member,
    ),
  }
}
