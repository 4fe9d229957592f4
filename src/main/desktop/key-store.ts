import { safeStorage } from 'electron'
import type { KeyAnswer, KeyRefusal } from './backend-messages.ts'

/** Protects a workspace's key with the operating system's key store. */
export function wrapKey(key: Uint8Array): KeyAnswer {
  const reason = keyStoreRefusal()
  if (reason) return { status: 'refused', reason }
  return { status: 'done', bytes: safeStorage.encryptString(Buffer.from(key).toString('base64')) }
}

export function unwrapKey(wrapped: Uint8Array): KeyAnswer {
  const reason = keyStoreRefusal()
  if (reason) return { status: 'refused', reason }
  try {
    return { status: 'done', bytes: Buffer.from(safeStorage.decryptString(Buffer.from(wrapped)), 'base64') }
  } catch {
    return { status: 'refused', reason: 'cannot-unwrap' }
  }
}

/** Linux without a keyring still "encrypts", with a password that is printed in Chromium's source: refused. */
function keyStoreRefusal(): KeyRefusal | undefined {
  if (!safeStorage.isEncryptionAvailable()) return 'no-key-store'
  if (process.platform !== 'linux') return undefined
  const store = safeStorage.getSelectedStorageBackend()
  if (store === 'basic_text') return 'plain-text-key-store'
  return store === 'unknown' ? 'no-key-store' : undefined
}
