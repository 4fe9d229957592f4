import type { CheckedReport } from '#contract/attendance'
import type { ReportChoice } from './held-reports.ts'
import type { SaveOrder, SaveResult } from './save-reports.ts'

export type HoldReportsData = { file: string; key: Uint8Array }

export type HoldReportsQuestion =
  /** What was read of some files, see `packedReports`, and what they are called. */
  | { type: 'add'; fileNames: string[]; packed: Uint8Array }
  | { type: 'check' }
  | { type: 'recheck'; position: number; choice: ReportChoice }
  | ({ type: 'save' } & SaveOrder)

export type HoldReportsAnswer = { type: 'checked'; reports: CheckedReport[] } | SaveResult
