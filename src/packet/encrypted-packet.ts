import { PacketFault } from './packet-fault.ts'

/** Loaded where it is needed: few packets are encrypted, and it takes longer to load than all else that writes one. */
const age = () => import('age-encryption')

/** `identity` (`AGE-SECRET-KEY-1…`) reads what is encrypted to `recipient` (`age1…`). */
export type ReadingKeys = { identity: string; recipient: string }

export async function makeReadingKeys(): Promise<ReadingKeys> {
  const { generateX25519Identity, identityToRecipient } = await age()
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** A whole packet, so that only this device reads it; any other program for age can, with its key. */
export async function encryptPacket(bytes: Uint8Array, recipient: string): Promise<Uint8Array> {
  const { Encrypter } = await age()
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return await encrypter.encrypt(bytes)
}

/** @throws {PacketFault} `encrypted`: to somebody else; also where it is damaged, which cannot be told apart. */
export async function decryptPacket(bytes: Uint8Array, { identity }: ReadingKeys): Promise<Uint8Array> {
  const { Decrypter } = await age()
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    return await decrypter.decrypt(bytes)
  } catch {
    throw new PacketFault('encrypted')
  }
}
