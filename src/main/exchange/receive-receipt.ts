import type { Database } from '#main/database/database'
import { workerFile } from '#main/worker-file'
import { startWorker } from '#main/worker-task'
import type { OpenedWorkspace } from '#main/workspace-session'
import { checkReceiptFile } from './check-receipt-file.ts'
import type { ReceiptAnswer, ReceiptQuestion, ReceiptRefusal, ReceiptWorkerData } from './packet-messages.ts'
import { type TakenReceipt, takeReceipt } from './take-receipt.ts'

/** A receipt of so many bytes speaks of a few hundred records: reading it takes less than starting a worker. */
const small = 64 * 1024

type Outcome = TakenReceipt | { fault: ReceiptRefusal }

/** Checks a receipt and lets it hold; on the disk when this resolves. */
export const receiveReceipt = (workspace: OpenedWorkspace, bytes: Uint8Array, at: string): Promise<Outcome> =>
  bytes.length <= small ? receiveHere(workspace.database, bytes, at) : receiveInWorker(workspace, bytes, at)

/** The same where there is nobody to hold up. */
export async function receiveHere(database: Database, bytes: Uint8Array, at: string): Promise<Outcome> {
  const checked = await checkReceiptFile(database, bytes)
  return 'fault' in checked ? checked : await database.write(db => takeReceipt(db, checked, at))
}

async function receiveInWorker(workspace: OpenedWorkspace, bytes: Uint8Array, at: string): Promise<Outcome> {
  const { database, key } = workspace
  const data: ReceiptWorkerData = { file: database.file, key, bytes: new Uint8Array(bytes) }
  const task = startWorker<ReceiptQuestion, ReceiptAnswer>(workerFile('exchange/receipt-worker'), data, workspace)
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
