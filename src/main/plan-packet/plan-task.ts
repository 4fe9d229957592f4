import { workerFile } from '#main/worker-file'
import { lastAnswer, startWorker } from '#main/worker-task'
import type { OpenedWorkspace } from '#main/workspace-session'
import type { PlanWorkerAnswer, PlanWorkerData } from './plan-messages.ts'

type Done = Exclude<PlanWorkerAnswer, { type: 'progress' }>
type Watch = {
  workspace?: OpenedWorkspace
  signal?: AbortSignal | undefined
  onMade?: (made: number, of: number) => void
}

/** Runs one task in a worker until its last answer; aborting ends it, with whatever it had begun to write. */
export async function runPlanTask(data: PlanWorkerData, { workspace, signal, onMade }: Watch = {}): Promise<Done> {
  const task = startWorker<never, PlanWorkerAnswer>(workerFile('plan-packet/plan-packet-worker'), data, workspace)
  return await lastAnswer(task, { signal, onProgress: ({ made, of }) => onMade?.(made, of) })
}
