import { decisionBody } from '#contract/packet'
import type { Decision } from '#domain/exchange/decision'
import type { PacketBody } from '#domain/exchange/packet'
import type { DeviceKeys } from './device-keys.ts'
import { PacketFault } from './packet-fault.ts'
import { readRecords, type SignedPacket } from './read-packet.ts'
import { bodyHash, type PacketOrder, type WrittenPacket, writePacket } from './write-packet.ts'

/** All decisions of a province that there are, the first one first. */
export function writeDecisions(
  order: Omit<PacketOrder, 'kind'>,
  decisions: readonly Decision[],
  keys: DeviceKeys,
): WrittenPacket {
  const records = decisions.map(({ id, ...decision }) => {
    const body = decision as PacketBody
    return { kind: 'decision', id, revision: 1, parent: null, sha256: bodyHash(body), body }
  })
  return writePacket({ ...order, kind: 'decision' }, records, keys)
}

/** @throws {PacketFault} where a record is none. */
export function readDecisions(packet: SignedPacket): Decision[] {
  return readRecords(packet).map(({ kind, id, body }, index) => {
    const { data } = decisionBody.safeParse(body)
    if (packet.header.kind !== 'decision' || kind !== 'decision' || !data)
      throw new PacketFault('bad-record', index + 1)
    return { id, ...data }
  })
}
