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

/** Of reports that were saved: the worker ends by itself. */
export function endReportCheck(workspace: OpenedWorkspace, id: CheckId) {
  const check = findReportCheck(workspace, id)
  if (check) checks.delete(workspace)
  return check
}

export const discardReportCheck = async (workspace: OpenedWorkspace, id: CheckId) =>
  endReportCheck(workspace, id)?.task.terminate()

type Checking = {
  id: CheckId
  files: readonly File[]
  onProgress: (done: number) => void
  signal?: AbortSignal | undefined
}

/** Has the files read in one worker and judged in another, as they come. Nothing of them is kept outside of the worker. */
export async function checkReports(workspace: OpenedWorkspace, { id, files, onProgress, signal }: Checking) {
  const data: HoldReportsData = { file: workspace.database.file, key: workspace.key }
  const task: HoldTask = startWorker(workerFile('attendance/hold-reports-worker'), data, workspace)
  try {
    const contents = files.map(file => async () => new Uint8Array(await file.arrayBuffer()))
    const reading = readReportFiles(contents, { worker: workerFile('attendance/read-report-worker'), signal })
    let done = 0
    for await (const { files: count, packed } of reading) {
      const fileNames = files.slice(done, done + count).map(({ name }) => name)
      task.post({ type: 'add', fileNames, packed }, [packed.buffer])
      onProgress((done += count))
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
