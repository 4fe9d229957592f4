import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import { PacketFault } from '#packet/packet-fault'
import { checkedDraft } from './checked-draft.ts'
import { findDevice } from './device-repository.ts'
import { type Draft, DraftOutdated, draftResults, keepDraft, sumResults } from './draft-results.ts'
import { openGladiFile } from './open-gladi-file.ts'
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
  if (draft) waitForKeeping(draft)
  else answer({ type: 'nothing' })
}

function waitForKeeping(draft: Draft) {
  const { view, packet } = draft
  answer({ type: 'drafted', view, bytes: new Uint8Array(packet.bytes), sha256: packet.sha256 })
  port.on('message', (question: PacketQuestion) => {
    void (async () =>
      answer(await (question.type === 'keep' ? keep(draft, question.at) : check(draft, question.answer))))()
  })
}

async function keep(draft: Draft, at: string): Promise<PacketAnswer> {
  try {
    const number = await database.write(db => keepDraft(db, draft, at))
    return { type: 'kept', number, id: draft.packet.header.id }
  } catch (error) {
    if (error instanceof DraftOutdated) return { type: 'outdated' }
    throw error
  }
}

async function check(draft: Draft, bytes: Uint8Array): Promise<PacketAnswer> {
  try {
    const opened = await openGladiFile(bytes, database.read(findDevice)!.reading)
    return { type: 'checked', checked: database.read(db => checkedDraft(db, draft, opened)) }
  } catch (error) {
    if (error instanceof PacketFault) return { type: 'checked', checked: null }
    throw error
  }
}
