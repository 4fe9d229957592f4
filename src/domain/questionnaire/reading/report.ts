import type { QuestionnaireProblem } from '../questionnaire-problem.ts'

/** Takes note of a problem; reading goes on, so that all of them are told at once. */
export type Report = (problem: QuestionnaireProblem) => void
