import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SystemStore } from '#main/database/keys/system-store'

/** Keeps its key in memory, as a system's store keeps it for a user: another store cannot unwrap what this one wraps. */
export function aSystemStore(): SystemStore {
  const key = randomBytes(32)
  const nonce = randomBytes(12)
  return {
    available: () => true,
    wrap: async bytes => {
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    },
    unwrap: async bytes => {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(bytes.subarray(-16))
      return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()])
    },
  }
}
