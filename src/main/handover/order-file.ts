import type { Regions } from '#domain/roster/regions'
import { workerFile } from '#main/worker-file'
import { lastAnswer, startWorker } from '#main/worker-task'
import type { OpenedWorkspace } from '#main/workspace-session'
import type { PlanFileAnswer, PlanFileWorkerData } from './plan-file-messages.ts'

type Order = Pick<PlanFileWorkerData, 'order' | 'language' | 'withNumbers'>

/** Has a worker write it. Rejects where whoever asked has gone (`signal`) or the workspace is closed meanwhile. */
export async function orderFile(
  workspace: OpenedWorkspace,
  regions: Regions,
  order: Order,
  { signal, onMade }: { signal?: AbortSignal | undefined; onMade?: (made: number) => void } = {},
): Promise<Exclude<PlanFileAnswer, { type: 'progress' }>> {
  const data: PlanFileWorkerData = {
    file: workspace.database.file,
    key: workspace.key,
    regions: { provinces: regions.provinces, regencies: regions.regencies },
    ...order,
  }
  const task = startWorker<never, PlanFileAnswer>(workerFile('handover/plan-file-worker'), data, workspace)
  return await lastAnswer(task, { signal, onProgress: ({ made }) => onMade?.(made) })
}
