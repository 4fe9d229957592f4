import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import { checkReceiptFile } from './check-receipt-file.ts'
import type { ReceiptAnswer, ReceiptQuestion, ReceiptWorkerData } from './packet-messages.ts'
import { type ReadReceipt, takeReceipt } from './take-receipt.ts'

/** A receipt has a line for each record that was sent, a hundred thousand perhaps: the window goes on meanwhile. */
const { file, key, bytes } = workerData as ReceiptWorkerData
const port = parentPort!
const answer = (message: ReceiptAnswer) => port.postMessage(message)
const database = openDatabase({ file, key, mode: 'existing' })

const checked = await checkReceiptFile(database, bytes)
if ('fault' in checked) answer({ type: 'fault', fault: checked.fault })
else waitForTaking(checked)

function waitForTaking(receipt: ReadReceipt) {
  port.on('message', ({ at }: ReceiptQuestion) => {
    void (async () => answer({ type: 'taken', taken: await database.write(db => takeReceipt(db, receipt, at)) }))()
  })
  answer({ type: 'checked' })
}
