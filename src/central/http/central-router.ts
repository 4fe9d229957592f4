import { implement, ORPCError } from '@orpc/server'
import { central } from '#contract/central'
import { fingerprintOf } from '#packet/device-keys'
import { centreParty } from '../centre-keys.ts'
import { decisionPacket } from '../conflicts/decisions.ts'
import { type Device, enrolByCode } from '../devices/devices.ts'
import { latestPlan } from '../plans/take-plan.ts'
import type { Centre, Received } from '../receive/receive-packet.ts'
import type { Receiver } from '../receive/receiver.ts'
import { sql } from '../store/sql.ts'
import type { Scope } from '../store/store.ts'
import { addChunk, forgetUpload, uploadedBytes, uploadedPacket } from '../uploads/uploads.ts'
import type { Metrics } from './metrics.ts'

/** All that a procedure may use; `device`: whose credential came with the call. */
export type CallContext = {
  centre: Centre
  receiver: Receiver
  metrics: Metrics
  device: Device | null
  version: string
  now: () => Date
}

const procedure = implement(central).$context<CallContext>()

const forDevices = procedure.use(({ context, next }) => {
  const { device } = context
  if (!device) throw new ORPCError('CREDENTIAL_REFUSED', { status: 401 })
  return next({ context: { device } })
})

const packetFile = (bytes: Uint8Array, name: string) =>
  new File([new Uint8Array(bytes)], `${name}.gladi`, { type: 'application/vnd.gladi.packet' })

const scopeOf = ({ provinceCode, party }: Device): Scope => ({
  role: party.role === 'centre' ? 'centre' : 'province',
  provinceCode,
})

export const centralRouter = procedure.router({
  centre: procedure.centre.handler(({ context: { centre, now, version } }) => ({
    party: centreParty(centre.keys),
    at: now().toISOString(),
    version,
  })),

  enrol: procedure.enrol.handler(async ({ input, context: { centre, now }, errors }) => {
    const enrolled = await enrolByCode(centre.store, { ...input, now: now() })
    if (!enrolled) throw errors.CODE_REFUSED()
    const { credential, device } = enrolled
    return { credential, device: device.party, centre: centreParty(centre.keys) }
  }),

  uploads: {
    find: forDevices.uploads.find.handler(async ({ input: { sha256 }, context: { centre, device } }) => ({
      offset: await uploadedBytes(centre.store, uploadOf(device, sha256)),
    })),
    add: forDevices.uploads.add.handler(async ({ input, context: { centre, device, now }, errors }) => {
      const bytes = await input.chunk.bytes()
      const name = uploadOf(device, input.sha256)
      const added = await addChunk(centre.store, name, { offset: input.offset, bytes, now: now() })
      if ('isFull' in added) throw errors.SERVER_FULL()
      if ('otherOffset' in added) throw errors.OTHER_OFFSET({ data: { offset: added.otherOffset } })
      return added
    }),
  },

  packets: {
    receive: forDevices.packets.receive.handler(async ({ input, context, errors }) => {
      const { centre, receiver, metrics, device, now } = context
      const name = 'sha256' in input ? uploadOf(device, input.sha256) : null
      const whole =
        'packet' in input ? { bytes: await input.packet.bytes() } : await uploadedPacket(centre.store, name!)
      if ('offset' in whole) throw errors.UPLOAD_UNFINISHED({ data: whole })
      const received = await receiver.receive({
        bytes: whole.bytes,
        caller: device.provinceCode,
        carrier: 'network',
        isCheck: input.check ?? false,
        now: now(),
      })
      metrics.received(received)
      if (name && !input.check) await forgetUpload(centre.store, name)
      if (received.status === 'fault') {
        const { fault: kind, line } = received
        throw errors.PACKET_FAULT({ data: { kind, line, sentence: sentenceOf(centre, received) } })
      }
      if (received.status === 'refused') {
        const { reason } = received
        throw errors.PACKET_REFUSED({ data: { reason, sentence: sentenceOf(centre, received) } })
      }
      return packetFile(received.receipt, `tanda-terima-${received.header.id}`)
    }),

    receipt: forDevices.packets.receipt.handler(
      async ({ input: { packetId }, context: { centre, device }, errors }) => {
        const { publicKey } = device.party
        const [packet] = await centre.store.transaction(scopeOf(device), db =>
          db.rows<{ receipt: Uint8Array }>(sql`
          SELECT receipt FROM packet WHERE id = ${packetId} AND public_key = ${publicKey} ORDER BY number DESC LIMIT 1`),
        )
        if (!packet) throw errors.NOT_FOUND()
        return packetFile(packet.receipt, `tanda-terima-${packetId}`)
      },
    ),

    plan: forDevices.packets.plan.handler(async ({ input, context: { centre, device }, errors }) => {
      const { provinceCode } = device
      const plan = await centre.store.transaction(scopeOf(device), db => latestPlan(db, provinceCode))
      if (!plan) throw errors.NOT_FOUND()
      if (plan.sha256 === input.after) return { status: 204 as const }
      return { status: 200 as const, body: packetFile(plan.bytes, `rencana-${provinceCode}`) }
    }),

    decisions: forDevices.packets.decisions.handler(async ({ input: { after }, context: { centre, device, now } }) => {
      const { provinceCode } = device
      const asked = { provinceCode, keys: centre.keys, now: now(), after }
      const packet = await centre.store.transaction(scopeOf(device), db => decisionPacket(db, asked))
      if (!packet) return { status: 204 as const }
      return { status: 200 as const, body: packetFile(packet.bytes, `keputusan-${provinceCode}`) }
    }),
  },
})

const uploadOf = ({ provinceCode, party: { publicKey } }: Device, sha256: string) => ({
  provinceCode,
  publicKey,
  sha256,
})

/** In Indonesian, why a packet was not taken. */
export function sentenceOf({ words }: Pick<Centre, 'words'>, received: Exclude<Received, { receipt: Uint8Array }>) {
  if (received.status === 'fault') return words(`exchange:fault.${received.fault}`, { line: received.line })
  const fingerprint = fingerprintOf(received.header.from.publicKey)
  return words(`exchange:refusal.${received.reason}`, { fingerprint })
}
