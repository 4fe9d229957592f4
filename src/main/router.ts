import { allocationRouter } from './allocation/allocation-router.ts'
import { analysisRouter } from './assessment/analysis-router.ts'
import { assessmentRouter } from './assessment/assessment-router.ts'
import { scoresRouter } from './assessment/scores-router.ts'
import { classEditsRouter } from './allocation/class-edits-router.ts'
import { attendanceRouter } from './attendance/attendance-router.ts'
import { exchangeRouter } from './exchange/exchange-router.ts'
import { handoverRouter } from './handover/handover-router.ts'
import { historyRouter } from './history/history-router.ts'
import { itemBankRouter } from './item-bank/item-bank-router.ts'
import { openExample } from './open-example.ts'
import { companionRouter } from './plan-packet/companion-router.ts'
import { planRouter } from './plan-packet/plan-router.ts'
import { procedure } from './procedure.ts'
import { practiceRouter } from './practice/practice-router.ts'
import { provincesRouter } from './provinces/provinces-router.ts'
import { questionnaireRouter } from './questionnaire/questionnaire-router.ts'
import { readinessRouter } from './readiness/readiness-router.ts'
import { regionsRouter } from './regions/regions-router.ts'
import { rosterRouter } from './roster/roster-router.ts'
import { scheduleRouter } from './schedule/schedule-router.ts'
import { trainingRouter } from './training/training-router.ts'
import { workspaceRouter } from './workspace/workspace-router.ts'

/** Every procedure of the contract; one that is missing does not compile. */
export const router = procedure.router({
  workspace: { ...workspaceRouter, openExample },
  training: trainingRouter,
  regions: regionsRouter,
  roster: rosterRouter,
  allocation: allocationRouter,
  assessment: assessmentRouter,
  assessmentAnalysis: analysisRouter,
  assessmentScores: scoresRouter,
  attendance: attendanceRouter,
  schedule: scheduleRouter,
  classEdits: classEditsRouter,
  exchange: exchangeRouter,
  companion: companionRouter,
  planExchange: planRouter,
  handover: handoverRouter,
  history: historyRouter,
  itemBank: itemBankRouter,
  practice: practiceRouter,
  provinces: provincesRouter,
  questionnaire: questionnaireRouter,
  readiness: readinessRouter,
})
