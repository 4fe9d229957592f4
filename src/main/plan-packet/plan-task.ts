import { workerFile } from '#main/worker-file'
import { startWorker } from '#main/worker-task'
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
  const stop = () => void task.terminate()
  signal?.addEventListener('abort', stop)
  try {
    for (;;) {
      const answer = await task.next()
      if (answer.type !== 'progress') return answer
      onMade?.(answer.made, answer.of)
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    await task.terminate()
  }
}
