import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import { findDevice } from './device-repository.ts'
import { type Draft, draftResults, sumResults } from './draft-results.ts'
import { keepHere } from './draft-here.ts'
import type { PacketAnswer, PacketQuestion, PacketWorkerData } from './packet-messages.ts'

/** Looks through a province's results and writes packets of them; the window goes on meanwhile. */
const { file, key, ...order } = workerData as PacketWorkerData
const port = parentPort!
const answer = (message: PacketAnswer) => port.postMessage(message)
const onShare = (share: number) => answer({ type: 'share', share })
const database = openDatabase({ file, key, mode: 'existing' })

if (order.task === 'sum') {
  answer({ type: 'sum', sum: database.read(db => sumResults(db, onShare)) })
  await database.close()
} else {
  const { at } = order
  const draft = database.read(db => draftResults(db, { device: findDevice(db)!, at, onShare }))
  if (draft) waitForQuestions(draft)
  else answer({ type: 'nothing' })
}

/** What reads a receipt takes longer to load than all that writes a packet, and few ask. */
async function checked(draft: Draft, said: Uint8Array) {
  const { checkHere } = await import('./check-here.ts')
  return await checkHere(database, draft, said)
}

function waitForQuestions(draft: Draft) {
  const { view, packet } = draft
  answer({ type: 'drafted', view, bytes: new Uint8Array(packet.bytes), sha256: packet.sha256 })
  port.on('message', (question: PacketQuestion) => {
    void (async () => {
      if (question.type === 'keep') answer({ type: 'kept', kept: await keepHere(database, draft, question.at) })
      else answer({ type: 'checked', checked: await checked(draft, question.answer) })
    })()
  })
}
