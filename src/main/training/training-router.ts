import { forPlanners } from '#main/procedure'
import { getTraining, listInstructorCounts, saveTraining } from './training-repository.ts'

export const trainingRouter = {
  get: forPlanners.training.get.handler(({ context: { workspace } }) => workspace.database.read(getTraining)),

  save: forPlanners.training.save.handler(async ({ input, context: { workspace, now } }) => {
    await workspace.database.write(db => saveTraining(db, input, now().toISOString()))
    return input
  }),

  instructors: forPlanners.training.instructors.handler(({ context: { workspace } }) =>
    workspace.database.read(listInstructorCounts),
  ),
}
