import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'

/** Ed25519. Both 32 bytes, base64url: the public one is who a device is, the private one never leaves it. */
export type DeviceKeys = { publicKey: string; privateKey: string }

export function makeDeviceKeys(): DeviceKeys {
  const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return { publicKey: x!, privateKey: d! }
}

/** Base64. */
export function signBytes({ publicKey, privateKey }: DeviceKeys, bytes: Uint8Array): string {
  const key = createPrivateKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: publicKey, d: privateKey } })
  return sign(null, bytes, key).toString('base64')
}

/** False also for what is no key or no signature at all. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  const key = readPublicKey(publicKey)
  return key !== null && verify(null, bytes, key, Buffer.from(signature, 'base64'))
}

function readPublicKey(publicKey: string): KeyObject | null {
  try {
    return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: publicKey } })
  } catch {
    return null
  }
}

/**
 * A public key as two people read it to each other over the telephone: six groups of four digits (80 bits of its SHA-256,
 * so nobody can make another key with the same ones).
 */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest()
  const number = BigInt(`0x${hash.subarray(0, 10).toString('hex')}`) % 10n ** 24n
  return number.toString().padStart(24, '0').match(/.{4}/g)!.join(' ')
}
