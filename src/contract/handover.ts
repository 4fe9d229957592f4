import { oc } from '@orpc/contract'
import * as z from 'zod'

/** The files of the current plan. */
export const planFile = z.enum(['plan.xlsx', 'schedule.ics', 'classes.csv', 'members.csv', 'unplaced.csv'])
export type PlanFile = z.infer<typeof planFile>

export const handover = {
  file: oc
    .input(z.object({ name: planFile, language: z.enum(['id', 'en']) }))
    .output(z.file())
    .errors({ NO_PLAN: { status: 409, message: 'There is no plan yet.' } }),
}
