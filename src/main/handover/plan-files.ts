import type { PlanFile } from '#contract/handover'
import type { Words } from '#main/words'
import type { HandoverPlan } from './handover-plan.ts'
import { planCalendar } from './plan-calendar.ts'
import { classesCsv, membersCsv, unplacedCsv } from './plan-tables.ts'
import { planWorkbook } from './plan-workbook.ts'

/** `revision` rises with every plan of a workspace, so that calendars take the newer event. */
export type PlanFileOptions = { madeAt: string; revision: number }

export function planFile(name: PlanFile, plan: HandoverPlan, words: Words, { madeAt, revision }: PlanFileOptions) {
  switch (name) {
    case 'plan.xlsx':
      return planWorkbook(plan, words)
    case 'schedule.ics':
      return planCalendar(plan, words, madeAt, revision)
    case 'classes.csv':
      return classesCsv(plan)
    case 'members.csv':
      return membersCsv(plan)
    case 'unplaced.csv':
      return unplacedCsv(plan)
  }
}

const names: PlanFile[] = ['classes.csv', 'members.csv', 'unplaced.csv', 'plan.xlsx', 'schedule.ics']

/** Every file of a plan, one after the other. */
export function* planFiles(plan: HandoverPlan, words: Words, options: PlanFileOptions) {
  for (const name of names) yield [name, planFile(name, plan, words, options)] as const
}
