import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import { PacketFault } from '#packet/packet-fault'
import { findDevice } from './device-repository.ts'
import { openGladiFile } from './open-gladi-file.ts'
import type { ReceiptAnswer, ReceiptQuestion, ReceiptWorkerData } from './packet-messages.ts'
import { checkReceipt, type ReadReceipt, takeReceipt } from './take-receipt.ts'

/** A receipt has a line for each record that was sent, a hundred thousand perhaps: the window goes on meanwhile. */
const { file, key, bytes } = workerData as ReceiptWorkerData
const port = parentPort!
const answer = (message: ReceiptAnswer) => port.postMessage(message)
const database = openDatabase({ file, key, mode: 'existing' })

try {
  const opened = await openGladiFile(bytes, database.read(findDevice)!.reading)
  const checked = database.read(db => checkReceipt(db, opened))
  if ('fault' in checked) answer({ type: 'fault', fault: checked.fault })
  else waitForTaking(checked)
} catch (error) {
  if (!(error instanceof PacketFault)) throw error
  answer({ type: 'fault', fault: { kind: error.kind, line: error.line } })
}

function waitForTaking(receipt: ReadReceipt) {
  port.on('message', ({ at }: ReceiptQuestion) => {
    void (async () => answer({ type: 'taken', taken: await database.write(db => takeReceipt(db, receipt, at)) }))()
  })
  answer({ type: 'checked' })
}
