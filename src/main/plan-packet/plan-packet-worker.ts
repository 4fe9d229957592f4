import { parentPort, workerData } from 'node:worker_threads'
import type { InspectedPlan, PreviewedPlan } from '#contract/plan-exchange'
import { trainingState } from '#main/database/recorded-change'
import { type Database, openDatabase } from '#main/database/database'
import { findDevice } from '#main/exchange/device-repository'
import { zipFiles } from '#main/handover/zip-files'
import { createQuestionnaires } from '#main/questionnaire-versions'
import { decryptPacket } from '#packet/encrypted-packet'
import { fingerprintOf } from '#packet/device-keys'
import { PacketFault } from '#packet/packet-fault'
import { openPacket } from '#packet/read-packet'
import { isEncrypted } from './is-encrypted.ts'
import { makePlan, type PlanPacket } from './make-plans.ts'
import { openCard } from './open-card.ts'
import { openPlan, whyNotHere } from './open-plan.ts'
import type { MadePlans, PlanWorkerAnswer, PlanWorkerData, WorkspaceKey } from './plan-messages.ts'
import { previewPlan } from './preview-plan.ts'
import { readPlanFacts } from './read-plan-facts.ts'
import { takePlan } from './take-plan.ts'

/** Plans of thousands of people are read, compared, taken and made here, on a connection of their own. */
const order = workerData as PlanWorkerData
const answer = (message: PlanWorkerAnswer) => parentPort!.postMessage(message)

if (order.task === 'inspect') answer({ type: 'inspected', plan: inspect(order.bytes) })
else await work(order)

async function work(order: Exclude<PlanWorkerData, { task: 'inspect' }>) {
  const { file, key } = order
  const database = openDatabase({ file, key, mode: 'existing' })
  try {
    if (order.task === 'preview') answer({ type: 'previewed', plan: await preview(database, order) })
    else if (order.task === 'take') answer(await take(database, order))
    else answer(await make(database, order))
  } finally {
    await database.close()
  }
}

function inspect(bytes: Uint8Array): InspectedPlan {
  const card = inspectCard(bytes)
  if (card) return card
  const opened = openPlan(bytes)
  if ('is' in opened) return opened
  const { packet, next } = opened
  const { from, to, madeAt } = packet.header
  return {
    is: 'plan',
    trainingName: next.training.settings.name,
    provinceCode: to.provinceCode!,
    from,
    fingerprint: fingerprintOf(from.publicKey),
    madeAt,
    people: next.people.length,
    classes: next.classes.length,
    designs: next.designs.length,
  }
}

/** Null: it is something else, or cannot be read; `openPlan` says what. */
function inspectCard(bytes: Uint8Array): InspectedPlan | null {
  try {
    const { packet, card, designs } = openCard(openPacket(bytes))
    const { training, name, classCode } = card
    const { from } = packet.header
    return {
      is: 'card',
      trainingName: training,
      name,
      classCode,
      provinceCode: from.provinceCode!,
      from,
      designs: designs.length,
    }
  } catch (error) {
    if (error instanceof PacketFault) return null
    throw error
  }
}

function questionnairesOf({ resourcesFolder }: WorkspaceKey) {
  return createQuestionnaires(resourcesFolder)
}

async function preview(database: Database, order: WorkspaceKey & { bytes: Uint8Array }): Promise<PreviewedPlan> {
  const opened = openPlan(await readable(database, order.bytes))
  if ('is' in opened) return opened
  return database.read((db): PreviewedPlan => {
    const why = whyNotHere(db, opened)
    if (why) return why
    const fingerprint = fingerprintOf(opened.packet.header.from.publicKey)
    return { is: 'plan', preview: previewPlan(db, opened, questionnairesOf(order)), fingerprint }
  })
}

async function take(database: Database, order: Extract<PlanWorkerData, { task: 'take' }>): Promise<PlanWorkerAnswer> {
  const opened = openPlan(await readable(database, order.bytes))
  if ('is' in opened) return { type: 'not-taken', why: opened.is }
  const questionnaires = questionnairesOf(order)
  return database.write((db): PlanWorkerAnswer => {
    const why = whyNotHere(db, opened)
    if (why) return { type: 'not-taken', why: why.is }
    if (order.state !== null && trainingState(db) !== order.state) return { type: 'not-taken', why: 'changed' }
    const found = previewPlan(db, opened, questionnaires)
    if (found.isOlder && !order.evenOlder) return { type: 'not-taken', why: 'older' }
    takePlan(db, { ...opened, at: order.at }, found, questionnaires)
    return { type: 'taken' }
  })
}

/** Encrypted ones are to this device, or to nobody here: opening them then says so. */
async function readable(database: Database, bytes: Uint8Array): Promise<Uint8Array> {
  const device = isEncrypted(bytes) ? database.read(findDevice) : undefined
  return device ? await decryptPacket(bytes, device.reading).catch(() => bytes) : bytes
}

async function make(database: Database, order: Extract<PlanWorkerData, { task: 'make' }>): Promise<PlanWorkerAnswer> {
  const nation = database.read(db => readPlanFacts(db, questionnairesOf(order)))
  const device = database.read(findDevice)
  if (!nation || !device) return { type: 'no-plan' }
  const { provinceCodes, at, carrier } = order
  const packets: PlanPacket[] = []
  for (const provinceCode of provinceCodes) {
    packets.push(await database.write(db => makePlan(db, device, { nation, provinceCode, at, carrier })))
    answer({ type: 'progress', made: packets.length, of: provinceCodes.length })
  }
  return { type: 'made', plans: carrier === 'file' ? together(packets) : null }
}

function together(packets: readonly PlanPacket[]): MadePlans {
  const [first] = packets
  if (packets.length === 1) return { fileName: first!.fileName, bytes: new Uint8Array(first!.bytes) }
  const files = packets.map(({ fileName, bytes }) => ({ path: fileName, content: bytes }))
  return { fileName: 'paket-rencana.zip', bytes: new Uint8Array(zipFiles(files)) }
}
