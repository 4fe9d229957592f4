import { attemptRouter } from './attempt-router.ts'
import { caseListRouter } from './case-list-router.ts'
import { classPracticeRouter } from './class-practice-router.ts'
import { formRouter } from './form-router.ts'
import { masteryRouter } from './mastery-router.ts'
import { scoresRouter } from './scores-router.ts'

export const practiceRouter = {
  ...caseListRouter,
  ...attemptRouter,
  ...masteryRouter,
  ...formRouter,
  ...classPracticeRouter,
  ...scoresRouter,
}
