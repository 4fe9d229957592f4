import type { CheckedDraft, Draft, KeptPacket } from '#contract/exchange'
import type { SendFault } from '#domain/exchange/send-fault'
import { eventStream } from '#main/event-stream'
import { forPlanners } from '#main/procedure'
import { encryptPacket } from '#packet/encrypted-packet'
import { connectCentral } from './central-connection.ts'
import { ensureDevice } from './device-repository.ts'
import { toPacketView } from './exchange-view.ts'
import { listParties } from './known-party-repository.ts'
import { draftPacket, dropDraft, findDraft, keepDraftOf, sumWaiting } from './packet-drafts.ts'
import { packetFileName } from './packet-file-name.ts'
import { findPacket, packetBytes, sentAsFile } from './packet-repository.ts'
import { toSendFault } from './send-fault-error.ts'
import { checkPacket } from './send-packet.ts'
import { senderOf } from './sender.ts'
import { findServer } from './server-repository.ts'

const { exchange } = forPlanners
const progressEvery = 200

type Progress = { sent: number; bytes: number }

/** From what waits to a packet on its way. */
export const sendingRouter = {
  waiting: exchange.waiting.handler(({ context: { workspace }, signal }) => sumWaiting(workspace, { signal })),

  draft: exchange.draft.handler(({ context: { workspace, now, newId }, signal }) =>
    eventStream<{ share: number }, Draft | null>(async emit => {
      const at = now().toISOString()
      await ensureDevice(workspace.database, at)
      const watch = { signal, onShare: (share: number) => emit({ share }) }
      const held = await draftPacket(workspace, { id: newId(), at }, watch)
      if (!held) return null
      const { header: _, ...view } = held.view
      return { draftId: held.id, ...view }
    }),
  ),

  check: exchange.check.handler(({ input, context: { workspace, now }, errors, signal }) =>
    eventStream<Progress, CheckedDraft | { fault: SendFault }>(async emit => {
      const draft = findDraft(workspace, input.draftId)
      if (!draft) throw errors.DRAFT_GONE()
      const server = workspace.database.read(findServer)
      if (!server?.credential) return { fault: { kind: 'not-enrolled' } }
      const connection = connectCentral(server, now)
      const { bytes, sha256 } = draft
      try {
        const answer = await checkPacket(connection, {
          packet: { id: draft.view.header.id, sha256, bytes, isSent: false },
          signal: signal ?? new AbortController().signal,
          onProgress: sent => emit({ sent, bytes: bytes.length }),
        })
        return (await draft.check(answer)) ?? { fault: { kind: 'receipt-untrue' } }
      } catch (error) {
        return { fault: signal?.aborted ? { kind: 'stopped' } : toSendFault(error, new URL(server.address).hostname) }
      } finally {
        connection.close()
      }
    }),
  ),

  keep: exchange.keep.handler(async ({ input, context: { workspace, now }, errors }) => {
    const draft = findDraft(workspace, input.draftId)
    const kept = draft && (await keepDraftOf(workspace, draft, now().toISOString()))
    if (!kept) throw errors.DRAFT_GONE()
    return { packetId: kept.id }
  }),

  drop: exchange.drop.handler(({ context: { workspace } }) => dropDraft(workspace)),

  send: exchange.send.handler(({ input, context: { workspace, now }, errors }) =>
    eventStream<Progress, KeptPacket>(async emit => {
      const find = () => workspace.database.read(db => findPacket(db, 'out', input.packetId))
      const packet = find()
      if (!packet) throw errors.PACKET_GONE()
      const sender = senderOf(workspace, { now, chance: Math.random })
      const timer = setInterval(() => {
        const progress = sender.progress()
        if (progress?.packetId === input.packetId) emit({ sent: progress.sent, bytes: progress.bytes })
      }, progressEvery)
      try {
        await sender.send(packet.number)
      } finally {
        clearInterval(timer)
      }
      return toPacketView(find()!)
    }),
  ),

  cancelSending: exchange.cancelSending.handler(({ input, context: { workspace, now } }) =>
    senderOf(workspace, { now, chance: Math.random }).cancel(input.packetId),
  ),

  packetFile: exchange.packetFile.handler(async ({ input, context: { workspace, now }, errors }) => {
    const { database } = workspace
    const packet = database.read(db => findPacket(db, 'out', input.packetId))
    if (!packet) throw errors.PACKET_GONE()
    const plain = database.read(db => packetBytes(db, packet.number))
    const recipient = input.isEncrypted ? database.read(db => listParties(db, 'centre'))[0]?.recipient : null
    if (input.isEncrypted && !recipient) throw errors.NO_RECIPIENT()
    const bytes = recipient ? await encryptPacket(plain, recipient) : plain
    await database.write(db => sentAsFile(db, packet.number, now().toISOString()))
    return new File([new Uint8Array(bytes)], packetFileName(packet.header), { type: 'application/octet-stream' })
  }),
}
