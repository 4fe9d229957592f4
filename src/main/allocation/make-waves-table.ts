import type { WavesRow } from '#contract/allocation'
import { workerFile } from '#main/worker-file'
import { startWorker } from '#main/worker-task'
import type { OpenedWorkspace } from '#main/workspace-session'
import type { WavesWorkerData } from './waves-worker.ts'

/** Works the table out beside other calls: it takes up to a second. Rejects where the asker has gone meanwhile. */
export async function makeWavesTable(
  workspace: OpenedWorkspace,
  question: Pick<WavesWorkerData, 'provinces' | 'settings' | 'seed'>,
  signal: AbortSignal | undefined,
): Promise<WavesRow[]> {
  const data: WavesWorkerData = { file: workspace.database.file, key: workspace.key, ...question }
  const task = startWorker<never, WavesRow[]>(workerFile('allocation/waves-worker'), data, workspace)
  const stop = () => void task.terminate()
  signal?.addEventListener('abort', stop)
  try {
    return await task.next()
  } finally {
    signal?.removeEventListener('abort', stop)
    await task.terminate()
  }
}
