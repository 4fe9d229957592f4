import type { Change } from '#contract/history'
import type { LoggedChange } from '#main/database/recorded-change'
import { forPlanners } from '#main/procedure'
import { listChangesOfClass } from './class-history.ts'
import { findClass, findPlannedTraining, listClasses, listSeats } from './schedule-repository.ts'
import { listStrangers } from './strangers.ts'

const { schedule } = forPlanners

export const scheduleRouter = {
  classes: schedule.classes.handler(({ context: { workspace } }) => workspace.database.read(listClasses)),

  strangers: schedule.strangers.handler(({ context: { workspace, regions } }) =>
    workspace.database.read(db => listStrangers(db, regions.provinces)),
  ),

  seats: schedule.seats.handler(({ input, context: { workspace } }) =>
    workspace.database.read(db => listSeats(db, input.tier, input.division)),
  ),

  rules: schedule.rules.handler(({ context: { workspace } }) => workspace.database.read(findPlannedTraining) ?? null),

  classDetail: schedule.classDetail.handler(({ input, context: { workspace }, errors }) => {
    const found = workspace.database.read(db => findClass(db, input.classId))
    if (!found) throw errors.CLASS_GONE()
    return found
  }),

  classHistory: schedule.classHistory.handler(({ input, context: { workspace }, errors }) =>
    workspace.database.read(db => {
      if (!findClass(db, input.classId)) throw errors.CLASS_GONE()
      return listChangesOfClass(db, input.classId).map(toChange)
    }),
  ),
}

const toChange = ({ id, ...rest }: LoggedChange): Change => ({ ...rest, id: id as Change['id'] })
