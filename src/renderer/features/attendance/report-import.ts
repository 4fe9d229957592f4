import { ORPCError } from '@orpc/client'
import { create } from 'zustand'
import type { CheckedReport } from '#contract/attendance'
import type { CheckId } from '#contract/identifiers'
import { client, follow } from '../../api.ts'

/** Where the import of reports stands. It goes on while one looks at other pages. */
export type ReportImport =
  | { at: 'idle' }
  | { at: 'reading'; done: number; of: number }
  | { at: 'failed'; error: unknown }
  /** `open`: the report beside the list. `note`: why nothing was saved when that was asked. */
  | { at: 'checked'; checkId: CheckId; reports: CheckedReport[]; open: number; note: 'changed' | null }
  /** The reports that were read are gone, with the program that held them. */
  | { at: 'lost' }

type Checked = { checkId: CheckId; reports: CheckedReport[] }

export const useReportImport = create<ReportImport>()(() => ({ at: 'idle' }))

const become = (state: ReportImport) => useReportImport.setState(state, true)
let running: AbortController | null = null

/** Reads reports; saves nothing. A second call gives up the first. */
export async function checkReports(files: File[]) {
  if (files.length === 0) return
  running?.abort()
  running = new AbortController()
  const { signal } = running
  become({ at: 'reading', done: 0, of: files.length })
  try {
    const stream = await client.attendance.check({ files }, { signal })
    const showStep = (step: { done: number; of: number }) => !signal.aborted && become({ at: 'reading', ...step })
    const { checkId, reports }: Checked = await follow(stream, showStep)
    const first = reports.findIndex(({ obstacle }) => obstacle !== null)
    if (!signal.aborted) become({ at: 'checked', checkId, reports, open: Math.max(0, first), note: null })
  } catch (error) {
    if (!signal.aborted) become({ at: 'failed', error })
  }
}

/** Lets the user choose reports and starts reading them. */
export function chooseReports() {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.addEventListener('change', () => void checkReports([...(input.files ?? [])]))
  input.click()
}

export function openReport(report: number) {
  const state = useReportImport.getState()
  if (state.at === 'checked') become({ ...state, open: report })
}

type Choice = Omit<Parameters<typeof client.attendance.recheck>[0], 'checkId' | 'report'>

/** Says something of a report; others of its class may read differently then. */
export async function recheckReport(report: number, choice: Choice) {
  const state = useReportImport.getState()
  if (state.at !== 'checked') return
  try {
    const reports = await client.attendance.recheck({ checkId: state.checkId, report, ...choice })
    become({ ...state, reports, open: report, note: null })
  } catch (error) {
    become(isRefusal(error, 'CHECK_GONE') ? { at: 'lost' } : { at: 'failed', error })
  }
}

/** Saves all reports without an obstacle. Returns the classes; null: nothing was saved, and the store says why. */
export async function saveReports(): Promise<string[] | null> {
  const state = useReportImport.getState()
  if (state.at !== 'checked') return null
  try {
    const { classes } = await client.attendance.save({ checkId: state.checkId })
    become({ at: 'idle' })
    return classes
  } catch (error) {
    if (isRefusal(error, 'CHANGED_MEANWHILE')) {
      await recheckReport(state.open, {})
      const now = useReportImport.getState()
      if (now.at === 'checked') become({ ...now, note: 'changed' })
    } else become(isRefusal(error, 'CHECK_GONE') ? { at: 'lost' } : { at: 'failed', error })
    return null
  }
}

/** Stops reading, or lets go of what was read. */
export function dismissReports() {
  running?.abort()
  const state = useReportImport.getState()
  if (state.at === 'checked') void client.attendance.discard({ checkId: state.checkId })
  become({ at: 'idle' })
}

const isRefusal = (error: unknown, code: string) => error instanceof ORPCError && error.defined && error.code === code
