import { decryptPacket, type ReadingKeys } from '#packet/encrypted-packet'
import { openPacket, type SignedPacket } from '#packet/read-packet'

const ageMark = 'age-encryption.org/'

/** With its bytes as they were signed. */
export type OpenedFile = SignedPacket & { bytes: Uint8Array }

/** A packet as it came, whether encrypted to this device or not. @throws {PacketFault} */
export async function openGladiFile(bytes: Uint8Array, reading: ReadingKeys): Promise<OpenedFile> {
  const start = Buffer.from(bytes.subarray(0, ageMark.length)).toString('latin1')
  const plain = start === ageMark ? await decryptPacket(bytes, reading) : bytes
  return { ...openPacket(plain), bytes: plain }
}
