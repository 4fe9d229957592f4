import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import type { HoldReportsAnswer, HoldReportsData, HoldReportsQuestion } from './attendance-messages.ts'
import { holdReports } from './held-reports.ts'
import { unpackedReports } from './reading-messages.ts'
import type { SaveOrder } from './save-reports.ts'

/** Judges reports and saves them, on a connection of its own: the window goes on meanwhile. */
const { file, key } = workerData as HoldReportsData
const port = parentPort!
const answer = (message: HoldReportsAnswer) => port.postMessage(message)
const database = openDatabase({ file, key, mode: 'existing', empties: 'when told' })
const held = holdReports(database)
// While the first files are being read.
held.prepare()

port.on('message', (question: HoldReportsQuestion) => {
  void (async () => {
    switch (question.type) {
      case 'add':
        return addAll(question)
      case 'check':
        return answer({ type: 'checked', reports: held.check() })
      case 'recheck':
        return answer({ type: 'checked', reports: held.recheck(question.position, question.choice) })
      case 'save':
        return save(question)
    }
  })()
})

function addAll({ fileNames, packed }: Extract<HoldReportsQuestion, { type: 'add' }>) {
  for (const [position, report] of unpackedReports(packed).entries()) {
    held.add({ fileName: fileNames[position]!, ...report })
  }
}

/** After what was saved is told, and on the disk, the log is emptied, which takes as long again; then all is done. */
async function save(order: SaveOrder) {
  const saved = await held.save(order)
  answer(saved)
  if (saved.type !== 'saved') return
  await database.emptyLog()
  await database.close()
  port.close()
}
