import type { ReceivedResults } from '#contract/companion'
import { fateOf } from '#domain/exchange/packet'
import type { Receipt, RecordStatus } from '#domain/exchange/receipt'
import type { ParticipantId } from '#domain/roster/participant'
import { logChange } from '#main/database/change-log'
import { sql } from '#main/database/sql'
import { ensureDevice } from '#main/exchange/device-repository'
import { openGladiFile } from '#main/exchange/open-gladi-file'
import { packetFileName } from '#main/exchange/packet-file-name'
import { findPacket, settlePacket } from '#main/exchange/packet-repository'
import { uniqueNames } from '#main/handover/file-name'
import { zipFiles } from '#main/handover/zip-files'
import { caseLibrary } from '#main/practice/case-library'
import { forPlanners, onWorkspace } from '#main/procedure'
import { wordsIn } from '#main/words'
import { PacketFault } from '#packet/packet-fault'
import { readReceipt } from '#packet/receipt-packet'
import { findCompanionCard } from './companion-repository.ts'
import { companionState, forProvince, writeResults } from './companion-results.ts'
import { type MadeCard, makeCards } from './make-cards.ts'
import { receiveResults } from './receive-results.ts'

const type = 'application/octet-stream'
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

export const companionRouter = {
  cards: forPlanners.companion.cards.handler(async ({ input, context, errors }) => {
    const { workspace, questionnaires, now } = context
    const { database } = workspace
    if (!database.read(db => db.one(sql`SELECT 1 FROM workspace WHERE role = 'provinsi'`)))
      throw errors.NOT_A_PROVINCE()
    const at = now().toISOString()
    const device = await ensureDevice(database, at)
    const cards: MadeCard[] = []
    // One after the other: others are answered in between.
    for (const id of input.participantIds) {
      cards.push(...(await database.write(db => makeCards(db, device, { people: [id], at }, questionnaires))))
    }
    if (cards.length === 0) throw errors.NOBODY()
    await database.write(db => logChange(db, { at, kind: 'cardsMade', data: { count: cards.length } }))
    const [first] = cards
    if (cards.length === 1) return new File([new Uint8Array(first!.bytes)], first!.fileName, { type })
    const unique = uniqueNames()
    const files = cards.map(({ fileName, bytes }) => ({ path: unique(fileName), content: bytes }))
    return new File([new Uint8Array(zipFiles(files))], 'kartu.zip', { type: 'application/zip' })
  }),

  receive: forPlanners.companion.receive.handler(async ({ input, context }): Promise<ReceivedResults> => {
    const { workspace, settings, now } = context
    const at = now().toISOString()
    const device = await ensureDevice(workspace.database, at)
    const library = await caseLibrary(settings.resourcesFolder)
    try {
      const { bytes, ...packet } = await openGladiFile(await bytesOf(input.file), device.reading)
      if (packet.header.kind !== 'rehearsal') return { is: 'not-results' }
      const titleOf = (caseId: string) => library.get(caseId)?.title ?? caseId
      const taking = { packet, bytes, device, at, words: wordsIn('id'), titleOf }
      const received = await workspace.database.write(db => receiveResults(db, taking))
      if (typeof received === 'string') return { is: received }
      const { participantId, name, receipt, bytes: receiptBytes } = received
      return {
        is: 'received',
        participantId: participantId as ParticipantId,
        name,
        counts: countsOf(receipt),
        notTaken: receipt.lines.filter(({ status }) => status === 'conflict' || status === 'refused'),
        receipt: new File([new Uint8Array(receiptBytes)], `tanda-terima-${packetFileName(packet.header)}`, { type }),
      }
    } catch (error) {
      if (error instanceof PacketFault) return { is: 'fault', kind: error.kind, line: error.line }
      throw error
    }
  }),

  state: onWorkspace.companion.state.handler(({ context: { workspace } }) => workspace.database.read(companionState)),

  results: onWorkspace.companion.results.handler(async ({ context: { workspace, now }, errors }) => {
    const { database } = workspace
    const card = database.read(findCompanionCard)
    if (!card) throw errors.NO_CARD()
    const at = now().toISOString()
    const device = await ensureDevice(database, at)
    const written = await database.write(db => writeResults(db, device, card, at))
    return new File([new Uint8Array(await forProvince(written, card))], packetFileName(written.header), { type })
  }),

  takeReceipt: onWorkspace.companion.takeReceipt.handler(async ({ input, context: { workspace, now } }) => {
    const { database } = workspace
    const card = database.read(findCompanionCard)
    if (!card) return { is: 'not-ours' }
    const at = now().toISOString()
    const device = await ensureDevice(database, at)
    try {
      const opened = await openGladiFile(await bytesOf(input.file), device.reading)
      const receipt = readReceipt(opened)
      const packet = database.read(db => findPacket(db, 'out', receipt.packetId))
      const isTrue = opened.header.from.publicKey === card.publicKey && packet?.sha256 === receipt.packetSha256
      if (!isTrue || !packet) return { is: 'not-ours' }
      const counts = countsOf(receipt)
      const settling = { number: packet.number, fate: fateOf(receipt), receipt: opened.bytes, outcome: counts, at }
      await database.write(db => settlePacket(db, settling))
      return { is: 'taken', counts }
    } catch (error) {
      if (error instanceof PacketFault) return { is: 'fault', kind: error.kind, line: error.line }
      throw error
    }
  }),
}

/** Of the facts: the companion's own record says only whose they are. */
function countsOf({ lines }: Receipt): Partial<Record<RecordStatus, number>> {
  const counts: Partial<Record<RecordStatus, number>> = {}
  for (const { status, kind } of lines) if (kind !== 'companion') counts[status] = (counts[status] ?? 0) + 1
  return counts
}
