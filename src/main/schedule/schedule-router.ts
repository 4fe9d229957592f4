import { forPlanners } from '#main/procedure'
import { findClass, listClasses } from './schedule-repository.ts'

const { schedule } = forPlanners

export const scheduleRouter = {
  classes: schedule.classes.handler(({ context: { workspace } }) => workspace.database.read(listClasses)),

  classDetail: schedule.classDetail.handler(({ input, context: { workspace }, errors }) => {
    const found = workspace.database.read(db => findClass(db, input.classId))
    if (!found) throw errors.CLASS_GONE()
    return found
  }),
}
