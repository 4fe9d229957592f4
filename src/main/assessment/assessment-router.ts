import { designRouter } from './design-router.ts'
import { scoreRouter } from './score-router.ts'
import { sittingRouter } from './sitting-router.ts'

export const assessmentRouter = {
  ...designRouter,
  ...scoreRouter,
  ...sittingRouter,
}
