import { allocation } from './allocation.ts'
import { assessment } from './assessment.ts'
import { assessmentAnalysis } from './assessment-analysis.ts'
import { assessmentScores } from './assessment-scores.ts'
import { attendance } from './attendance.ts'
import { classEdits } from './class-edits.ts'
import { companion } from './companion.ts'
import { exchange } from './exchange.ts'
import { handover } from './handover.ts'
import { history } from './history.ts'
import { itemBank } from './item-bank.ts'
import { planExchange } from './plan-exchange.ts'
import { practice } from './practice.ts'
import { provinces } from './provinces.ts'
import { questionnaire } from './questionnaire.ts'
import { readiness } from './readiness.ts'
import { regions } from './regions.ts'
import { roster } from './roster.ts'
import { schedule } from './schedule.ts'
import { training } from './training.ts'
import { workspace } from './workspace.ts'

/** Everything that a window may ask. */
export const contract = {
  classEdits,
  workspace,
  training,
  regions,
  roster,
  allocation,
  assessment,
  assessmentAnalysis,
  assessmentScores,
  attendance,
  schedule,
  exchange,
  companion,
  planExchange,
  handover,
  history,
  itemBank,
  provinces,
  questionnaire,
  readiness,
  practice,
}
