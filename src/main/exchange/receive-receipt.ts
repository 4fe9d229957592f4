import { workerFile } from '#main/worker-file'
import { startWorker } from '#main/worker-task'
import type { OpenedWorkspace } from '#main/workspace-session'
import type { ReceiptAnswer, ReceiptQuestion, ReceiptWorkerData } from './packet-messages.ts'
import type { TakenReceipt } from './take-receipt.ts'

export type ReceiptRefusal = Extract<ReceiptAnswer, { type: 'fault' }>['fault']

/** Checks a receipt and lets it hold, on the disk when this resolves; a worker does both. */
export async function receiveReceipt(
  { database, key, whenClosing }: Pick<OpenedWorkspace, 'database' | 'key' | 'whenClosing'>,
  bytes: Uint8Array,
  at: string,
): Promise<TakenReceipt | { fault: ReceiptRefusal }> {
  const data: ReceiptWorkerData = { file: database.file, key, bytes: new Uint8Array(bytes) }
  const worker = workerFile('exchange/receipt-worker')
  const task = startWorker<ReceiptQuestion, ReceiptAnswer>(worker, data, { whenClosing })
  try {
    const checked = await task.next()
    if (checked.type === 'fault') return { fault: checked.fault }
    return await database.exclusively(async () => {
      task.post({ type: 'take', at })
      const answer = await task.next()
      if (answer.type !== 'taken') throw new Error(`Not taken: ${answer.type}`)
      return answer.taken
    })
  } finally {
    await task.terminate()
  }
}
