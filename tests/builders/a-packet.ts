import type { PacketRecord, Party } from '#domain/exchange/packet'
import { type DeviceKeys, makeDeviceKeys } from '#packet/device-keys'
import { bodyHash, type PacketOrder, writePacket } from '#packet/write-packet'

/** A device of Aceh, with its keys. */
export function aDevice(party: Partial<Omit<Party, 'publicKey'>> = {}): { party: Party; keys: DeviceKeys } {
  const keys = makeDeviceKeys()
  const name = 'Laptop koordinator'
  return {
    keys,
    party: { role: 'province', provinceCode: '11', name, recipient: null, ...party, publicKey: keys.publicKey },
  }
}

type RecordPart = Partial<Omit<PacketRecord, 'sha256'>>

/** A record of somebody's attendance, true to its hash. */
export function aRecord(part: RecordPart = {}): PacketRecord {
  const record = { kind: 'attendance', id: 'p1:ACEH-01', revision: 1, parent: null, body: anAttendance(), ...part }
  return { ...record, sha256: bodyHash(record.body) }
}

export const anAttendance = (part: Record<string, unknown> = {}) => ({
  participantId: 'p1',
  classCode: 'ACEH-01',
  minutes: 330,
  sessionMinutes: 390,
  source: 'zoom',
  at: '2025-02-27T09:00:00.000Z',
  ...part,
})

export function aPacket(
  records: readonly PacketRecord[] = [aRecord()],
  { device = aDevice(), ...order }: Partial<PacketOrder> & { device?: ReturnType<typeof aDevice> } = {},
) {
  const whole: PacketOrder = {
    kind: 'result',
    from: device.party,
    to: { role: 'centre', provinceCode: null },
    sequence: 1,
    previous: null,
    madeAt: '2025-02-27T10:00:00.000Z',
    ...order,
  }
  return writePacket(whole, records, device.keys)
}
