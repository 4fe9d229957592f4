import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from './app.ts'
import { strict } from './strict.ts'

/**
 * The key store that GLADI_STANDIN_KEY_STORE names (for example `gnome_libsecret`), with a key of its own in a file. Without it,
 * the machine has none that protects anything (`basic_text`), as under Playwright, which starts Electron so.
 */
export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: () => app.isReady() && store() !== 'none',
  getSelectedStorageBackend: () => (app.isReady() ? store() : 'unknown'),

  encryptString(text: string): Buffer {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', storeKey(), nonce)
    const secret = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([Buffer.from(prefix), nonce, cipher.getAuthTag(), secret])
  },

  decryptString(secret: Buffer): string {
    const cipher = createDecipheriv('aes-256-gcm', storeKey(), secret.subarray(3, 15))
    cipher.setAuthTag(secret.subarray(15, 31))
    try {
      return Buffer.concat([cipher.update(secret.subarray(31)), cipher.final()]).toString('utf8')
    } catch {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
    }
  },
})

const prefix = 'v11'

function store(): string {
  return process.env['GLADI_STANDIN_KEY_STORE'] ?? 'basic_text'
}

function storeKey(): Buffer {
  const file = join(app.getPath('userData'), 'standin-key')
  mkdirSync(app.getPath('userData'), { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}
