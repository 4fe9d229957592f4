import { onWorkspace } from '#main/procedure'
import { getTraining, saveTraining } from './training-repository.ts'

export const trainingRouter = {
  get: onWorkspace.training.get.handler(({ context: { workspace } }) => workspace.database.read(getTraining)),

  save: onWorkspace.training.save.handler(async ({ input, context: { workspace } }) => {
    await workspace.database.write(db => saveTraining(db, input))
    return input
  }),
}
