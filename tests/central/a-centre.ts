import { enrolByHand } from '#central/devices/devices'
import type { CentreKeys } from '#central/centre-keys'
import { type Centre, receivePacket } from '#central/receive/receive-packet'
import { centralWords } from '#central/words'
import { centreScope } from '#central/store/store'
import type { Receipt } from '#domain/exchange/receipt'
import { makeDeviceKeys } from '#packet/device-keys'
import { makeReadingKeys } from '#packet/encrypted-packet'
import { openPacket } from '#packet/read-packet'
import { readReceipt } from '#packet/receipt-packet'
import { aDevice } from '../builders/a-packet.ts'
import { aStore, type TestStore } from './a-store.ts'

export type TestCentre = Centre & { store: TestStore }

export const now = new Date('2025-02-27T12:00:00.000Z')

/** A centre with keys and a database of its own. */
export async function aCentre(): Promise<TestCentre> {
  return { store: await aStore(), keys: await centreKeys(), words: centralWords() }
}

export const centreKeys = async (): Promise<CentreKeys> => ({
  name: 'Pusat',
  signing: makeDeviceKeys(),
  reading: await makeReadingKeys(),
})

/** A device that the centre knows. */
export async function anEnrolledDevice({ store }: Centre, part: Parameters<typeof aDevice>[0] = {}) {
  const device = aDevice(part)
  await enrolByHand(store, { party: device.party, now })
  return device
}

/** As a file on a USB stick, handed to the centre's people. */
export const arrive = (centre: Centre, bytes: Uint8Array, part: { isCheck?: boolean; caller?: string } = {}) =>
  receivePacket(centre, { bytes, caller: centreScope, carrier: 'file', isCheck: false, now, ...part })

/** The receipt of a packet that was taken. */
export async function receiptOf(centre: Centre, bytes: Uint8Array): Promise<Receipt> {
  const received = await arrive(centre, bytes)
  if (!('receipt' in received)) throw new Error(JSON.stringify(received))
  return readReceipt(openPacket(received.receipt))
}
