import type { CheckedReport } from '#contract/attendance'
import type { HeldReport, ReportChoice } from './held-reports.ts'
import type { SaveOrder, SaveResult } from './save-reports.ts'

export type HoldReportsData = { file: string; key: Uint8Array }

export type HoldReportsQuestion =
  | { type: 'add'; report: Omit<HeldReport, 'choice'> }
  | { type: 'check' }
  | { type: 'recheck'; position: number; choice: ReportChoice }
  | ({ type: 'save' } & SaveOrder)

export type HoldReportsAnswer = { type: 'checked'; reports: CheckedReport[] } | SaveResult
