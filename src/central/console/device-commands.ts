import { readFileSync } from 'node:fs'
import { fingerprintOf } from '#packet/device-keys'
import { openPacket } from '#packet/read-packet'
import { enrolByHand, listDevices, makeEnrolmentCode, revokeDevice } from '../devices/devices.ts'
import { centreScope } from '../store/store.ts'
import { type Arguments, needed, UsageError } from './arguments.ts'
import type { Session } from './open-centre.ts'
import { provinceNames } from './settings.ts'

/** A one-time code for a device; or, for one without a network, its key out of a packet that it made. */
export async function enrolCommand(given: Arguments, centre: Session): Promise<0 | 1> {
  if (given.from !== undefined) return enrolFromPacket(given, centre)
  const { words, store, say } = centre
  const provinceCode = given.centre ? centreScope : provinceOf(given)
  const order = { provinceCode, name: needed(given, 'name'), now: new Date() }
  const { code, expiresAt } = await makeEnrolmentCode(store, order)
  const place = given.centre ? words('central:centre') : provinceNames().get(provinceCode)
  say(words('central:enrol.code', { code, name: order.name, place, until: expiresAt.slice(0, 10) }))
  return 0
}

function provinceOf(given: Arguments): string {
  const code = needed(given, 'province')
  if (!provinceNames().has(code)) throw new UsageError('--province')
  return code
}

async function enrolFromPacket(given: Arguments, { words, store, say }: Session): Promise<0 | 1> {
  const { from: party } = openPacket(readFileSync(given.from!)).header
  const fingerprint = fingerprintOf(party.publicKey)
  const place = party.role === 'centre' ? words('central:centre') : provinceNames().get(party.provinceCode ?? '')
  if (party.role === 'companion' || place === undefined) {
    say(words('central:enrol.companion'))
    return 1
  }
  const figures = { name: party.name, place, fingerprint }
  if (digits(given.fingerprint ?? '') !== digits(fingerprint)) {
    say(words(given.fingerprint === undefined ? 'central:enrol.compare' : 'central:enrol.differs', figures))
    return 1
  }
  await enrolByHand(store, { party, now: new Date() })
  say(words('central:enrol.known', figures))
  return 0
}

const digits = (text: string) => text.replace(/\D/g, '')

export async function devicesCommand(_given: Arguments, { words, store, say }: Session): Promise<0> {
  const devices = await listDevices(store)
  if (devices.length === 0) say(words('central:devices.none'))
  for (const { provinceCode, party, revokedAt } of devices) {
    const context = revokedAt === null ? {} : { context: 'revoked' }
    const fingerprint = fingerprintOf(party.publicKey)
    say(words('central:devices.one', { provinceCode, name: party.name, fingerprint, ...context }))
  }
  return 0
}

/** By the fingerprint that `devices` shows. */
export async function revokeCommand(given: Arguments, { words, store, say }: Session): Promise<0 | 1> {
  const wanted = digits(needed(given, 'device'))
  const found = (await listDevices(store)).find(({ party }) => digits(fingerprintOf(party.publicKey)) === wanted)
  const isRevoked =
    found !== undefined &&
    (await revokeDevice(store, {
      provinceCode: found.provinceCode,
      publicKey: found.party.publicKey,
      now: new Date(),
    }))
  say(words(isRevoked ? 'central:revoke.done' : 'central:revoke.unknown', { name: found?.party.name }))
  return isRevoked ? 0 : 1
}
