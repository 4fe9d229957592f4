import { forPlanners } from '#main/procedure'
import { fingerprintOf } from '#packet/device-keys'
import { enrolAt, readAddress, readCertificate, tryServer } from './central-server.ts'
import { ensureDevice, renameDevice } from './device-repository.ts'
import { enrolParty, removeParty } from './known-party-repository.ts'
import { goOnSending } from './packet-repository.ts'
import { senderOf } from './sender.ts'
import { findServer, removeServer, saveCredential, saveServer } from './server-repository.ts'

const { exchange } = forPlanners

/** This device, and the centre that it speaks to. */
export const serverRouter = {
  renameDevice: exchange.renameDevice.handler(async ({ input, context: { workspace, now } }) => {
    await ensureDevice(workspace.database, now().toISOString())
    await workspace.database.write(db => renameDevice(db, input.name))
  }),

  trust: exchange.trust.handler(async ({ input, context: { workspace, now } }) => {
    const at = now().toISOString()
    await workspace.database.write(db => {
      enrolParty(db, input.party, at)
      goOnSending(db, at)
    })
    senderOf(workspace, { now, chance: Math.random }).wake()
  }),

  distrust: exchange.distrust.handler(async ({ input, context: { workspace } }) => {
    await workspace.database.write(db => removeParty(db, input.publicKey))
  }),

  tryServer: exchange.tryServer.handler(async ({ input, context: { now } }) => {
    const address = readAddress(input.address)
    if (!address) return { fault: { kind: 'name-not-found', host: input.address } as const }
    const certificate = input.certificate === null ? null : readCertificate(input.certificate)
    return await tryServer({ address, certificate }, now)
  }),

  saveServer: exchange.saveServer.handler(async ({ input, context: { workspace, now }, errors }) => {
    if (input.address === '') return await workspace.database.write(removeServer)
    const address = readAddress(input.address)
    if (!address) throw errors.NOT_AN_ADDRESS()
    const certificate = input.certificate ? readCertificate(input.certificate) : null
    if (input.certificate && !certificate) throw errors.NOT_A_FINGERPRINT()
    await workspace.database.write(db => {
      saveServer(db, { address, certificate })
      goOnSending(db, now().toISOString())
    })
    senderOf(workspace, { now, chance: Math.random }).wake()
  }),

  enrol: exchange.enrol.handler(async ({ input, context: { workspace, now }, errors }) => {
    const { database } = workspace
    const server = database.read(findServer)
    if (!server) throw errors.NO_SERVER()
    const device = await ensureDevice(database, now().toISOString())
    const answer = await enrolAt(server, input.code, device.party, now)
    if ('fault' in answer) return answer
    const { role, provinceCode } = answer.device
    if (role !== device.party.role || provinceCode !== device.party.provinceCode) {
      throw errors.OTHER_PROVINCE({ data: { provinceCode } })
    }
    const at = now().toISOString()
    await database.write(db => {
      saveCredential(db, answer.credential)
      enrolParty(db, answer.centre, at)
      goOnSending(db, at)
    })
    senderOf(workspace, { now, chance: Math.random }).wake()
    return { centre: answer.centre, fingerprint: fingerprintOf(answer.centre.publicKey) }
  }),
}
