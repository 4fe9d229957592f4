import { createHash } from 'node:crypto'
import type { CheckedReport } from '#contract/attendance'
import type { CheckId } from '#contract/identifiers'
import type { OpenedWorkspace } from '#main/workspace-session'
import { workerFile } from '#main/worker-file'
import { startWorker, type WorkerTask } from '#main/worker-task'
import type { HoldReportsAnswer, HoldReportsData, HoldReportsQuestion } from './attendance-messages.ts'
import { readReportFiles } from './read-report-files.ts'

type HoldTask = WorkerTask<HoldReportsQuestion, HoldReportsAnswer>

/** Reports that were read and judged, in the worker that holds them. */
export type ReportCheck = { id: CheckId; task: HoldTask; files: number }

/** One check per workspace: the next one replaces it. */
const checks = new WeakMap<OpenedWorkspace, ReportCheck>()

export const findReportCheck = (workspace: OpenedWorkspace, id: CheckId) => {
  const check = checks.get(workspace)
  return check?.id === id ? check : undefined
}

export async function discardReportCheck(workspace: OpenedWorkspace, id: CheckId) {
  const check = findReportCheck(workspace, id)
  if (!check) return
  checks.delete(workspace)
  await check.task.terminate()
}

type Checking = {
  id: CheckId
  files: readonly File[]
  onProgress: (done: number) => void
  signal?: AbortSignal | undefined
}

/** Reads the files one by one and has them judged together. Nothing of them is kept outside of the worker. */
export async function checkReports(workspace: OpenedWorkspace, { id, files, onProgress, signal }: Checking) {
  const data: HoldReportsData = { file: workspace.database.file, key: workspace.key }
  const task: HoldTask = startWorker(workerFile('attendance/hold-reports-worker'), data, workspace)
  try {
    const contents = files.map(file => async () => new Uint8Array(await file.arrayBuffer()))
    const reading = readReportFiles(contents, { worker: workerFile('attendance/read-report-worker'), signal })
    let done = 0
    for await (const { bytes, read } of reading) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      task.post({ type: 'add', report: { fileName: files[done]!.name, sha256, read } })
      onProgress(++done)
    }
    const reports = await askForReports(task, { type: 'check' })
    const before = checks.get(workspace)
    checks.set(workspace, { id, task, files: files.length })
    await before?.task.terminate()
    return reports
  } catch (error) {
    await task.terminate()
    throw error
  }
}

export async function askForReports(task: HoldTask, question: HoldReportsQuestion): Promise<CheckedReport[]> {
  task.post(question)
  const answer = await task.next()
  if (answer.type !== 'checked') throw new Error(`The worker answered ${answer.type} to ${question.type}.`)
  return answer.reports
}
