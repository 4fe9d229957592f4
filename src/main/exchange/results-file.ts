import type { Regions } from '#domain/roster/regions'
import { workerFile } from '#main/worker-file'
import { startWorker } from '#main/worker-task'
import { wordsIn } from '#main/words'
import type { OpenedWorkspace } from '#main/workspace-session'
import type { ResultsFileData } from './results-file-worker.ts'
import { mediaTypes } from './table-file.ts'

/** What a packet would hold, as a table. */
export async function resultsFile(
  workspace: OpenedWorkspace,
  { provinces, regencies }: Regions,
  order: ResultsFileData['order'],
): Promise<File> {
  const { file } = workspace.database
  const data: ResultsFileData = { file, key: workspace.key, regions: { provinces, regencies }, order }
  const worker = workerFile('exchange/results-file-worker')
  const task = startWorker<never, Uint8Array<ArrayBuffer>>(worker, data, workspace)
  try {
    const words = wordsIn(order.language)
    const name = order.format === 'csv' ? words(`exchange:kind.${order.kind}`) : words('exchange:file.results')
    return new File([await task.next()], `${name}.${order.format}`, { type: mediaTypes[order.format] })
  } finally {
    await task.terminate()
  }
}
