import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Base64 of nonce (12 bytes), ciphertext and tag (16), by AES-256-GCM. */
export type Sealed = string

const nonceBytes = 12
const tagBytes = 16

/** `about` is bound to the content: it must be the same when unsealing, but is not kept here. */
export function seal(content: Uint8Array, key: Uint8Array, about: string): Sealed {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(about))
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** Undefined where the key is another one, or `about` or the sealed bytes were changed. */
export function unseal(sealed: Sealed, key: Uint8Array, about: string): Uint8Array | undefined {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < nonceBytes + tagBytes) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    return undefined // GCM says no more than that the tag does not fit
  }
}
